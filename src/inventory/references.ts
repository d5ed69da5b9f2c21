import {
  type Evaluation,
  type Fragment,
  type Item,
  type ItemDeclaration,
  type ProjectEvaluation,
  type Source,
  sourceKey,
  type Unknown,
  type Written,
} from "../msbuild/evaluation.ts";
import { chooseVersion, isCentral, isProperty, type VersionChoice } from "./central-versions.ts";
import type { Project, Reference } from "./inventory.ts";

/** The family's ids, old and new, all have this in them. */
const FAMILY_WORD = "IdentityServer";
const PACKAGE_ITEMS = new Set(["packagereference", "packageversion", "globalpackagereference"]);

/** Every package reference of a project, once per framework that it targets; central versions that are pinned beside the family too. */
export function packagesOf(project: ProjectEvaluation): Pick<Project, "references" | "pins"> {
  const declarations = project.declarations.filter((declaration) => PACKAGE_ITEMS.has(declaration.type.toLowerCase()));
  const found = project.evaluations.flatMap((evaluation) => {
    const framework = project.crossTargeting ? (evaluation.framework ?? null) : null;
    const context: ReferenceContext = { evaluation, declarations, framework };
    const own = evaluation.items("PackageReference").map((item) => referenceOf(item, context));
    return [...own, ...pinnedBeside(own, context)];
  });
  const pins = found.filter((reference) => reference.pinned && !isFamily(reference));
  return { references: found.filter((reference) => !pins.includes(reference)), ...(pins.length > 0 && { pins }) };
}

function isFamily({ id }: Pick<Reference, "id">): boolean {
  return id.includes(FAMILY_WORD);
}

/**
 * With transitive pinning a central version also holds what nobody references: what comes along with the family must move
 * with it, or restore finds a downgrade (NU1109).
 */
function pinnedBeside(own: readonly Reference[], context: ReferenceContext): readonly Reference[] {
  const { evaluation } = context;
  if (!isCentral(evaluation) || !isProperty(evaluation, "CentralPackageTransitivePinningEnabled", "true")) return [];
  if (!own.some(isFamily)) return [];
  const referenced = new Set(own.map(({ id }) => id.toLowerCase()));
  return evaluation
    .items("PackageVersion")
    .filter(({ include }) => include.known && !referenced.has(include.text.toLowerCase()))
    .map((item) => ({ ...referenceOf(item, context), kind: "PackageVersion" as const, pinned: true as const }));
}

interface ReferenceContext {
  readonly evaluation: Evaluation;
  readonly declarations: readonly ItemDeclaration[];
  readonly framework: string | null;
}

function referenceOf(item: Item, { evaluation, declarations, framework }: ReferenceContext): Reference {
  const id = item.include.known ? item.include.text : "";
  const choice = chooseVersion(evaluation, item);
  const { value } = choice;
  const written = writtenVersion(choice, declarations);
  return {
    id,
    framework,
    kind: choice.kind,
    version: value?.known && value.text !== "" ? value.text : null,
    unknown: unknownOf(item, choice),
    fragments: value?.known ? value.fragments : [],
    ...(written ? { written } : {}),
    ids: idsOf(id, [item, choice.item], declarations),
    place: choice.item.place,
  };
}

function unknownOf(item: Item, { kind, value, item: carrier }: VersionChoice): Unknown | null {
  if (!item.include.known) return item.include.unknown;
  if (item.uncertain) return item.uncertain;
  if (carrier.uncertain) return carrier.uncertain;
  if (value && !value.known) return value.unknown;
  if (value?.known && value.text.trim() !== "") return null;
  const where =
    kind === "PackageReference"
      ? "neither the reference nor a central file gives a version"
      : `its ${kind} gives no version`;
  return { reason: where, place: item.place };
}

/** The text of the version on the item, as it is written: what is replaced when the property behind it must stay. */
function writtenVersion(
  { item, metadata, value }: VersionChoice,
  declarations: readonly ItemDeclaration[],
): Written | undefined {
  if (!value?.known) return undefined;
  const elements = new Set(item.elements.map(sourceKey));
  return declarations
    .findLast((declaration) => elements.has(sourceKey(declaration.element)) && declaration.metadata.has(metadata))
    ?.metadata.get(metadata);
}

/** Spans of the id in the elements that made the items; of `A;B` only the part that is the id. */
function idsOf(id: string, items: readonly Item[], declarations: readonly ItemDeclaration[]): readonly Source[] {
  const elements = new Set(items.flatMap((item) => item.elements).map(sourceKey));
  const spans = new Map<string, Source>();
  for (const declaration of declarations) {
    if (!elements.has(sourceKey(declaration.element))) continue;
    const source = idWithin(declaration.include, id);
    if (source) spans.set(sourceKey(source), source);
  }
  for (const item of items) {
    const whole = soleSource(item.include.known ? item.include.fragments : [], id);
    if (whole) spans.set(sourceKey(whole), whole);
  }
  return [...spans.values()];
}

function idWithin({ text, source }: Written, id: string): Source | undefined {
  const at = text.toLowerCase().indexOf(id.toLowerCase());
  const isWhole = (character: string | undefined) => character === undefined || /[;\s]/.test(character);
  if (at < 0 || !isWhole(text[at - 1]) || !isWhole(text[at + id.length])) return undefined;
  return within(source, text, { start: at, end: at + id.length });
}

/** Ids are ASCII, and so is the text before them wherever we accept it: characters are then bytes. */
function within(source: Source, text: string, range: { start: number; end: number }): Source | undefined {
  const width = (source.span.end - source.span.start) / text.length;
  if (width !== 1 && width !== 2) return undefined;
  const { line, path, column } = source.place;
  const place = column === undefined ? { path, line } : { path, line, column: column + range.start };
  return {
    place,
    span: { start: source.span.start + range.start * width, end: source.span.start + range.end * width },
  };
}

function soleSource(fragments: readonly Fragment[], id: string): Source | undefined {
  const [only, ...rest] = fragments;
  return only && rest.length === 0 && only.text.toLowerCase() === id.toLowerCase() ? only.source : undefined;
}
