import type { Evaluated, Evaluation, Item } from "../msbuild/evaluation.ts";
import type { VersionKind } from "./inventory.ts";

export interface VersionChoice {
  readonly kind: VersionKind;
  /** The item that carries the version. */
  readonly item: Item;
  /** Name of its metadata, in lower case: `version` or `versionoverride`. */
  readonly metadata: "version" | "versionoverride";
  readonly value: Evaluated | undefined;
}

/**
 * The version that restore takes for a reference: its own, or under central package management the override, the global
 * reference or the central version, the last one for an id (https://learn.microsoft.com/nuget/consume-packages/central-package-management).
 */
export function chooseVersion(evaluation: Evaluation, reference: Item): VersionChoice {
  const own = take("PackageReference", reference, "version");
  if (!isCentral(evaluation)) return own;
  const override = take("VersionOverride", reference, "versionoverride");
  if (isGiven(override.value) && !isProperty(evaluation, "CentralPackageVersionOverrideEnabled", "false"))
    return override;
  const global = lastOf(evaluation, "GlobalPackageReference", reference);
  if (global) return take("GlobalPackageReference", global, "version");
  if (isGiven(own.value)) return own;
  const central = lastOf(evaluation, "PackageVersion", reference);
  return central ? take("PackageVersion", central, "version") : own;
}

/** Whether the project takes its versions from `Directory.Packages.props`. */
export function isCentral(evaluation: Evaluation): boolean {
  return (
    isProperty(evaluation, "ManagePackageVersionsCentrally", "true") &&
    isProperty(evaluation, "CentralPackageVersionsFileImported", "true")
  );
}

function take(kind: VersionKind, item: Item, metadata: "version" | "versionoverride"): VersionChoice {
  return { kind, item, metadata, value: item.metadata.get(metadata) };
}

function isGiven(value: Evaluated | undefined): boolean {
  return value !== undefined && (!value.known || value.text !== "");
}

/** Whether a property has a value, in any case of its letters. */
export function isProperty(evaluation: Evaluation, name: string, expected: string): boolean {
  const value = evaluation.property(name);
  return value?.known === true && value.text.toLowerCase() === expected;
}

function lastOf(evaluation: Evaluation, type: string, reference: Item): Item | undefined {
  return evaluation.items(type).findLast((item) => isSameId(item.include, reference.include));
}

function isSameId(left: Evaluated, right: Evaluated): boolean {
  return left.known && right.known && left.text.toLowerCase() === right.text.toLowerCase();
}
