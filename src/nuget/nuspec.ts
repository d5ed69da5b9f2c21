import { XMLParser } from "fast-xml-parser";
import { xmlProblem } from "../repository/xml-problem.ts";
import { parseVersionRange, type VersionRange } from "./version-range.ts";

/** What a package asks for where it is used from one framework. */
export interface DependencyGroup {
  /** Short name as written: `net8.0`, `.NETStandard2.0`; null: for every framework. */
  readonly framework: string | null;
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly id: string;
  /** Undefined when any version will do. */
  readonly range: VersionRange | undefined;
}

/** Reasons are clauses that follow the manifest: `is not well-formed XML`. */
export type Nuspec =
  | { readonly kind: "groups"; readonly groups: readonly DependencyGroup[] }
  | { readonly kind: "unreadable"; readonly reason: string };

type Node = Readonly<Record<string, unknown>>;

/**
 * The dependencies that a package's manifest declares. Namespaces differ by the age of the manifest and say nothing here.
 * https://learn.microsoft.com/nuget/reference/nuspec
 */
export function parseNuspec(text: string): Nuspec {
  const body = text.replace(/^\uFEFF/, "");
  if (/<!DOCTYPE/i.test(body)) return unreadable("has a document type, which is not read");
  const problem = xmlProblem(body);
  if (problem) return unreadable(`is not well-formed XML: ${problem.reason}`);
  const { package: root }: { package?: unknown } = parser().parse(body);
  const metadata = childOf(root, "metadata");
  if (metadata === undefined) return unreadable("has no metadata");
  const dependencies = childOf(metadata, "dependencies");
  const grouped = childrenOf(dependencies, "group").map((group) => groupOf(group, textOf(group, "targetFramework")));
  const flat = groupOf(dependencies, null);
  return { kind: "groups", groups: flat.dependencies.length > 0 ? [flat, ...grouped] : grouped };
}

function unreadable(reason: string): Nuspec {
  return { kind: "unreadable", reason };
}

function parser(): XMLParser {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    removeNSPrefix: true,
    maxNestedTags: 100,
    isArray: (name) => name === "group" || name === "dependency",
  });
}

function groupOf(node: Node | undefined, framework: string | null): DependencyGroup {
  const dependencies = childrenOf(node, "dependency").flatMap((dependency): readonly Dependency[] => {
    const id = textOf(dependency, "id");
    const version = textOf(dependency, "version");
    return id === null ? [] : [{ id, range: version === null ? undefined : parseVersionRange(version) }];
  });
  return { framework, dependencies };
}

function childOf(node: unknown, name: string): Node | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const child = (node as Node)[name];
  return typeof child === "object" && child !== null ? (child as Node) : undefined;
}

function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  const children = node?.[name];
  return Array.isArray(children) ? children.filter((each) => typeof each === "object" && each !== null) : [];
}

function textOf(node: Node, attribute: string): string | null {
  const value = node[`@${attribute}`];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
