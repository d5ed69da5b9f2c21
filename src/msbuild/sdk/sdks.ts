import type { Unknown } from "../evaluation.ts";
import { report, type Walk } from "../walk.ts";
import { attribute, unknownAt, type XmlElement } from "../xml.ts";
import { FLAVOURS } from "./flavours.ts";
import { runSteps, type StepContext } from "./run-steps.ts";
import { COMMON_PROPS, COMMON_TARGETS, SDK_PROPS, SDK_TARGETS } from "./scripts.ts";
import type { SdkStep } from "./steps.ts";

/** A file that comes with an SDK or with MSBuild itself. */
export type SdkFile =
  | { readonly kind: "sdk"; readonly name: string; readonly part: "props" | "targets" | "other" }
  | { readonly kind: "common"; readonly part: "props" | "targets" };

const COMMON_FILE = /(?:^|[\\/])Microsoft\.(?:(?<props>Common\.props)|(?:Common|CSharp|VisualBasic|FSharp)\.targets)$/i;

/** What an import of `Project` with `Sdk` names; undefined when it is a file like any other. */
export function sdkFileOf(project: string, sdk: string | undefined): SdkFile | undefined {
  if (sdk !== undefined) {
    const part = /^(?:Sdk\.)?(?<part>props|targets)$/i.exec(project.trim())?.groups?.part?.toLowerCase();
    return { kind: "sdk", name: nameOf(sdk), part: part === "props" || part === "targets" ? part : "other" };
  }
  const common = COMMON_FILE.exec(project.trim());
  return common ? { kind: "common", part: common.groups?.props ? "props" : "targets" } : undefined;
}

/** Runs an explicit `<Import Sdk="..." Project="Sdk.props" />` or the import of a file of MSBuild. */
export function importSdkFile(file: SdkFile, context: StepContext): void {
  if (file.kind === "common") {
    runOnce(file.part === "props" ? COMMON_PROPS : COMMON_TARGETS, `common ${file.part}`, context);
    return;
  }
  if (file.part === "other") {
    report(context.walk, unknownAt(context.element, `a file of the SDK ${file.name} is left out`));
    return;
  }
  runSdk(file.name, file.part, { ...context, isMain: isOnlySdk(context.walk) });
}

/** Runs what the SDKs of a file do before its own text, and says which they are. */
export function beginProject(
  root: XmlElement,
  { walk, doubt }: { walk: Walk; doubt: Unknown | undefined },
): readonly string[] {
  const names = sdksOf(root);
  const main = names.find((name) => isMicrosoft(name)) ?? names[0];
  for (const name of names) runSdk(name, "props", { walk, doubt, element: root, isMain: name === main });
  return names;
}

export function endProject(names: readonly string[], context: StepContext): void {
  const main = names.find((name) => isMicrosoft(name)) ?? names[0];
  for (const name of names)
    if (isMicrosoft(name) || name === main) runSdk(name, "targets", { ...context, isMain: true });
}

/** `Sdk="A/1.0;B"` and `<Sdk Name="C" />`. */
function sdksOf(root: XmlElement): readonly string[] {
  const written = attribute(root, "Sdk")?.text.split(";") ?? [];
  const elements = root.children
    .filter((child) => child.name === "Sdk")
    .map((child) => attribute(child, "Name")?.text ?? "");
  return [...written, ...elements].map(nameOf).filter((name) => name !== "");
}

function nameOf(reference: string): string {
  return reference.split("/")[0]?.trim() ?? "";
}

function isMicrosoft(name: string): boolean {
  return name.toLowerCase() in FLAVOURS;
}

function isOnlySdk(walk: Walk): boolean {
  return walk.sdkParts.size === 0;
}

/** An SDK that is not part of the .NET SDK is stood in for by Microsoft.NET.Sdk, or left out where that is there anyway. */
function runSdk(name: string, part: "props" | "targets", context: StepContext & { readonly isMain: boolean }): void {
  const { walk, element, isMain } = context;
  if (!isMicrosoft(name) && part === "props") {
    const instead = isMain ? "Microsoft.NET.Sdk stands in for it" : "it is left out";
    report(walk, unknownAt(element, `what the SDK ${name} does is not known: ${instead}`));
  }
  if (!isMicrosoft(name) && !isMain) return;
  const { first, after } = FLAVOURS[name.toLowerCase()] ?? { first: [], after: [] };
  if (part === "targets") {
    runOnce(SDK_TARGETS, "sdk targets", context);
    return;
  }
  runSteps(first, context);
  runOnce(SDK_PROPS, "sdk props", context);
  runSteps(after, context);
}

/** The files of an SDK are imported once, as any other file. */
function runOnce(steps: readonly SdkStep[], part: string, context: StepContext): void {
  if (context.walk.sdkParts.has(part)) return;
  context.walk.sdkParts.add(part);
  runSteps(steps, context);
}
