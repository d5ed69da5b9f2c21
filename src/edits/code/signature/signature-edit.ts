import type { ApiParameter } from "../../../csharp/api/api.ts";
import { typeKinds } from "../../../csharp/scope/scope.ts";
import { childOf, nearest, type SyntaxNode } from "../../../csharp/syntax/node.ts";
import type { Sighting } from "../../../findings/sighting.ts";
import { argumentsOf } from "../../../findings/uses.ts";
import { addUsing } from "../add-using.ts";
import { type EditResult, type EditSite, refused } from "../edit-site.ts";
import { fitConstructor } from "../fit-constructor.ts";
import { isSameType } from "./align.ts";
import { editCall, type PassedValue } from "./call.ts";
import { memberKinds, writeMissingMember } from "./missing-member.ts";
import { changedMember } from "./new-member.ts";
import { isDeclaration, nameStart, type Scene } from "./scene.ts";
import { anyArgument, setUpAround } from "./test-double.ts";
import { tokenFor, tokenType } from "./token.ts";

/** Kinds of changes in the API that leave a member there, with another signature. */
const kinds: ReadonlySet<string> = new Set([
  "signature-changed",
  "constructor-changed",
  "optional-parameter-added",
  "default-value-removed",
  "parameter-renamed",
]);

/** Fits one place to a changed signature by what the tables say of it, usings included; undefined for any other place. */
export function signatureEdit(sighting: Sighting, scene: Scene): EditResult | undefined {
  const result = placeEdit(sighting, scene);
  if (result?.kind !== "changes") return result;
  const { root } = sighting.binding.tree;
  const { inNextLine } = scene.meaning.sides.old;
  const usings = [...new Set(result.namespaces)].map((namespace) => addUsing(root, namespace, inNextLine));
  return { ...result, changes: [...result.changes, ...usings] };
}

function placeEdit(sighting: Sighting, scene: Scene): EditResult | undefined {
  const { match, change, node, binding, symbols } = sighting;
  const symbol = symbols.get("match");
  if (match !== undefined || change === undefined) return undefined;
  if (memberKinds.has(change.kind)) return writeMissingMember(sighting, scene.meaning.sides);
  if (!kinds.has(change.kind)) return undefined;
  if (symbol?.member === undefined) return undefined;
  if (isDeclaration(sighting)) return scene.declaration(sighting);
  const { sides } = scene.meaning;
  const site: EditSite = { node, binding, sides, symbol };
  if (isBaseCall(node)) return fitBaseCall(site, scene);
  const changed = changedMember(symbol.member, sides);
  if (changed === undefined) return undefined;
  const { through } = symbol;
  if (through !== undefined && scene.gainedAt(through.scope.file.path, through.start) === undefined)
    return refused("the method that it calls has to change first");
  const valueFor = (parameter: ApiParameter, before: string | undefined) =>
    passedValue({ parameter, before, site, path: sighting.file.path, scene });
  return editCall({ ...changed, site, meaning: scene.meaning, valueFor });
}

function isBaseCall({ kind }: SyntaxNode): boolean {
  return kind === "constructor_initializer" || kind === "primary_constructor_base_type" || kind === "base_list";
}

/** The container passes what a constructor comes to take; who makes the class by hand does not. */
function fitBaseCall(site: EditSite, scene: Scene): EditResult {
  const result = fitConstructor(site, scene.meaning);
  if (result.kind === "refused") return result;
  const type = nearest(site.node, typeKinds);
  const name = childOf(type, "name")?.text ?? "";
  const changesParameters = result.changes.some(({ start }) => (type?.start ?? 0) < start && start < site.node.start);
  if (!changesParameters) return { ...result, isForced: true };
  if (scene.isMadeByHand(name))
    return { ...result, caution: `${name} is also made with new, which has to change with its constructor` };
  if (isBase(name, site))
    return { ...result, caution: `classes that derive from ${name} have to change with its constructor` };
  return { ...result, isForced: true };
}

/** Does a class of the repository derive from it, or does a constructor of its own go on to another? */
function isBase(name: string, { binding, node }: EditSite): boolean {
  const { index } = binding.context.world;
  const bases = index.parts.flatMap((part) => part.bases);
  const isNamed = bases.some((base) => base.kind === "name" && base.parts.at(-1)?.name === name);
  const body = childOf(nearest(node, typeKinds), "body")?.text ?? "";
  return isNamed || /\)\s*:\s*this\s*\(/.test(body);
}

interface ValueQuestion {
  readonly parameter: ApiParameter;
  readonly before: string | undefined;
  readonly site: EditSite;
  readonly path: string;
  readonly scene: Scene;
}

/** What to pass: for a test double anything, a token that is at hand, or what leaving it out meant. */
function passedValue({ parameter, before, site, path, scene }: ValueQuestion): PassedValue {
  const call = argumentsOf(site)?.parent;
  const setUp = call && setUpAround(call, site);
  const gainedBy = (method: SyntaxNode) => scene.gainedAt(path, nameStart(method));
  if (parameter.type === tokenType) {
    if (setUp !== undefined) return anyArgument(parameter.type, setUp, site);
    const token = tokenFor({ site, wasOptional: before !== undefined, gainedBy, isMadeByHand: scene.isMadeByHand });
    if (token === undefined) return { refusal: "several tokens are at hand" };
    const remark = token.isNone && before === undefined ? { remark: "No token is at hand there: none is passed." } : {};
    return { ...token, ...remark };
  }
  if (before !== undefined && isPlain(before)) return { text: before, namespaces: [] };
  const method = nearest(site.node, methods);
  const gained = method && gainedBy(method);
  const same = [...(gained?.names ?? [])].find(([type]) => isSameType(type, parameter.type, scene.meaning));
  if (gained !== undefined && same !== undefined) return { text: same[1], namespaces: [], gained };
  return { refusal: `somebody has to say what to pass for ${parameter.name}` };
}

const methods: ReadonlySet<string> = new Set(["method_declaration"]);

/** A value that says the same anywhere. */
function isPlain(value: string): boolean {
  return /^(?:null|true|false|default|-?\d+|"[^"]*")$/.test(value);
}
