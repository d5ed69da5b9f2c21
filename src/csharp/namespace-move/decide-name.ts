import type { Named } from "../scope/resolver.ts";
import type { Scope } from "../scope/scope.ts";
import type { NamePart, NameSyntax } from "../scope/type-syntax.ts";
import type { MovedNames } from "./moved-names.ts";
import type { MovedWorld } from "./moved-world.ts";
import type { WrittenName } from "./name-nodes.ts";

/** What a name needs so that it means after the step what it meant before. */
export type NameDecision =
  | { readonly kind: "stays" }
  /** This text instead of so many leading parts. */
  | { readonly kind: "replace"; readonly count: number; readonly after: string }
  /** It is found once this namespace is imported. */
  | { readonly kind: "import"; readonly namespace: string }
  /** Begins with an old root, and is another package's. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "unknown"; readonly reason: string };

export interface NameContext {
  readonly names: MovedNames;
  readonly world: MovedWorld;
  readonly before: Scope;
  readonly after: Scope;
  /** Also a variable, parameter or member of the file: an expression that begins so may mean that. */
  isMember(name: string): boolean;
}

type Known = Extract<Named, { readonly kind: "namespace" | "type" }>;

const stays: NameDecision = { kind: "stays" };

export function decideName(name: WrittenName, context: NameContext): NameDecision {
  const { names, world } = context;
  const syntax = inDirective(name, context);
  const wantedKind = name.position === "type" ? "type" : "any";
  const found = world.before.parts(context.before, syntax, wantedKind);
  const known = knownParts(found, name, context);
  const last = known.at(-1);
  if (last === undefined) return decideForeign(name, found[0], context);
  const isCut = known.length < found.length;
  if (last.kind === "namespace" && isCut) return decideCut(name, last, context);
  if (last.kind === "namespace" && !(namesNamespaces(name, context) && isOnlyOurs(last.name, context))) return stays;
  const target = wantedOf(last, names);
  if (means(world, context.after, syntax, { index: known.length - 1, target })) return stays;
  if (last.kind === "type" && isOurs(last, names) && names.to.type(target) === undefined)
    return known.length === 1 ? stays : rewrite(name, known.slice(0, -1), context);
  const [first] = known;
  if (first?.kind === "type" && isOurs(first, names) && name.position !== "cref")
    return decideSimple(name, first, context);
  return rewrite(name, known, context);
}

/** Leading parts that are types or namespaces; an attribute may be written without its ending. */
function knownParts(found: readonly Named[], name: WrittenName, context: NameContext): readonly Known[] {
  const known: Known[] = [];
  for (const named of found) {
    if (named.kind !== "namespace" && named.kind !== "type") break;
    known.push(named);
  }
  const last = known.at(-1);
  const part = name.syntax.parts[known.length];
  const isAttribute = name.position === "attribute" && known.length === found.length - 1;
  if (!isAttribute || last === undefined || part === undefined) return known;
  const attribute = context.world.before.member(last, { ...part, name: `${part.name}Attribute` });
  return attribute.kind === "type" ? [...known, attribute] : known;
}

/** A type of ours without a namespace before it. */
function decideSimple(name: WrittenName, type: Known, context: NameContext): NameDecision {
  const part = firstPart(name);
  if (name.position === "expression" && context.isMember(part.name)) return stays;
  const now = context.world.after.first(context.after, part, name.position === "type" ? "type" : "any");
  if (now.kind !== "not-found") return rewrite(name, [type], context);
  const namespace = context.names.to.type(wantedOf(type, context.names))?.namespace;
  return namespace === undefined ? stays : { kind: "import", namespace };
}

/** Nothing of ours and nothing of the repository's before the step. It must not become so. */
function decideForeign(name: WrittenName, found: Named | undefined, context: NameContext): NameDecision {
  if (name.position !== "type" || found?.kind !== "not-found" || name.syntax.alias !== undefined) return stays;
  const now = context.world.after.first(
    context.after,
    firstPart(name),
    name.syntax.parts.length === 1 ? "type" : "any",
  );
  if (now.kind !== "type") return stays;
  const { unmoved } = context.world;
  if (unmoved.first(context.before, firstPart(name), "any").kind === "type") return stays;
  return unknown(`may mean ${now.type.name} after the step`);
}

/** A namespace with something behind it that nobody knows. */
function decideCut(name: WrittenName, last: Known, { names }: NameContext): NameDecision {
  const isRooted = names.roots.includes(name.syntax.parts[0]?.name ?? "");
  const isMoved = last.kind === "namespace" && names.isMovedNamespace(last.name);
  if (!isRooted || !isMoved) return stays;
  if (name.position === "using" || names.roots.includes(last.name)) return { kind: "elsewhere" };
  return unknown(`names something in ${last.name} that neither IdentityServer nor this repository declares`);
}

function namesNamespaces({ position, syntax }: WrittenName, { names }: NameContext): boolean {
  if (position === "using" || position === "cref" || position === "nameof") return true;
  return position === "type" && names.roots.includes(syntax.parts[0]?.name ?? "");
}

/** Not a namespace that other packages have too: `System.Net.Http`, which two types of IdentityModel left at 7.1. */
function isOnlyOurs(namespace: string, { names, world }: NameContext): boolean {
  return names.isMovedNamespace(namespace) || world.index.hasNamespace(namespace);
}

/** Replaces as few leading parts as can be, with `global::` only where another name is in the way. */
function rewrite(name: WrittenName, known: readonly Known[], context: NameContext): NameDecision {
  const last = known.at(-1);
  const first = name.syntax.parts[0]?.name ?? "";
  if (last === undefined) return stays;
  if (name.position === "expression" && context.isMember(first) && name.syntax.alias === undefined)
    return unknown("may begin with a variable or a member");
  const target = wantedOf(last, context.names);
  const { leading, count } = leadingParts(name, known.length, target);
  const rest = name.syntax.parts.slice(count);
  const made = partsOf(leading, name.syntax.parts[count - 1]);
  const index = made.length + known.length - count - 1;
  for (const alias of name.syntax.alias === "global" ? ["global"] : [undefined, "global"]) {
    const syntax = inDirective({ ...name, syntax: { kind: "name", alias, parts: [...made, ...rest] } }, context);
    if (!means(context.world, context.after, syntax, { index, target })) continue;
    const prefix = alias === "global" && name.syntax.alias === undefined ? "global::" : "";
    return { kind: "replace", count, after: prefix + leading };
  }
  return unknown(`cannot be written so that it means ${target}`);
}

/** `Duende.IdentityServer` for `IdentityServer4` in `IdentityServer4.Models.Client`. */
function leadingParts({ syntax }: WrittenName, length: number, target: string): { leading: string; count: number } {
  const plain = target.replaceAll(/`\d+/g, "");
  const rest = syntax.parts.slice(1, length).map((part) => `.${part.name}`);
  const ending = [rest.join(""), `${rest.join("")}Attribute`].find((tail) => tail !== "" && plain.endsWith(tail));
  if (ending !== undefined) return { leading: plain.slice(0, -ending.length), count: 1 };
  return { leading: plain, count: length };
}

function partsOf(leading: string, written: NamePart | undefined): readonly NamePart[] {
  const names = leading.split(".");
  return names.map((name, index) => {
    const isLast = index === names.length - 1;
    return { name, arguments: (isLast && written?.arguments) || [], arity: (isLast && written?.arity) || 0 };
  });
}

interface Meaning {
  readonly index: number;
  readonly target: string;
}

function means(world: MovedWorld, scope: Scope, syntax: NameSyntax, { index, target }: Meaning): boolean {
  const parts = syntax.parts.slice(0, index + 1);
  const named = world.after.parts(scope, { ...syntax, parts }).at(-1);
  if (named !== undefined && nameOf(named) === target) return true;
  const last = parts.at(-1);
  if (!target.endsWith("Attribute") || last === undefined || last.name.endsWith("Attribute")) return false;
  const attribute = { ...last, name: `${last.name}Attribute` };
  return nameOf(world.after.parts(scope, { ...syntax, parts: [...parts.slice(0, -1), attribute] }).at(-1)) === target;
}

function nameOf(named: Named | undefined): string | undefined {
  if (named?.kind === "namespace") return named.name;
  return named?.kind === "type" ? named.type.name : undefined;
}

function wantedOf(known: Known, names: MovedNames): string {
  return names.wanted(nameOf(known) ?? "");
}

function isOurs(known: Known, names: MovedNames): boolean {
  const name = nameOf(known) ?? "";
  return names.wanted(name) !== name;
}

function firstPart({ syntax }: WrittenName): NamePart {
  return syntax.parts[0] ?? { name: "", arguments: [], arity: 0 };
}

/** A directive at the top of a file names things from the outermost namespace on. */
function inDirective({ position, syntax }: WrittenName, { before }: NameContext): NameSyntax {
  return position === "using" && before.parent === undefined && syntax.alias === undefined
    ? { ...syntax, alias: "global" }
    : syntax;
}

function unknown(reason: string): NameDecision {
  return { kind: "unknown", reason };
}
