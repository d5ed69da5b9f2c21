import type { ApiConstraint, ApiMember, ApiObsolete, ApiParameter, ApiType } from "../../../src/csharp/api/api.ts";
import type { ExplicitMember } from "./explicit-members.ts";

/** A member of a class, struct, record, interface or enum as C#, ready for the braces of its type. */
export function writeMember(member: ApiMember, owner: ApiType): string {
  if (member.kind === "enum-member") return `${writeObsolete(member)}${member.name} = ${member.value}`;
  const words = [member.access, ...modifiersOf(member, owner)].join(" ");
  return `${writeObsolete(member)}${writeSets(member, owner)}${words} ${writeSignature(member, owner)}`;
}

/** The API does not list the attribute; a constructor with a parameter for each required member has it. */
function writeSets({ kind, parameters }: ApiMember, { members }: ApiType): string {
  const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name.toLowerCase());
  if (kind !== "constructor" || required.length === 0) return "";
  const given = new Set(parameters.map(({ name }) => name.toLowerCase()));
  return required.every((name) => given.has(name)) ? "[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] " : "";
}

export function writeExplicitMember({ contract, member }: ExplicitMember, owner: ApiType): string {
  const named = { ...member, name: `${contract}.${member.name}`, isAbstract: false, constraints: [] };
  return writeSignature(named, owner);
}

/** `[Obsolete]` without what it says. */
export function writeObsolete({ obsolete }: { readonly obsolete: ApiObsolete | undefined }): string {
  if (!obsolete) return "";
  return `[System.Obsolete("", ${obsolete.isError})] `;
}

export function writeTypeParameters(names: readonly string[]): string {
  return names.length === 0 ? "" : `<${names.join(", ")}>`;
}

export function writeConstraints(constraints: readonly ApiConstraint[]): string {
  return constraints.map(({ typeParameter, bounds }) => ` where ${typeParameter} : ${bounds.join(", ")}`).join("");
}

function modifiersOf(member: ApiMember, owner: ApiType): readonly string[] {
  const flags: readonly (readonly [boolean, string])[] = [
    [member.isConst, "const"],
    [member.isStatic && !member.isConst, "static"],
    [member.isRequired, "required"],
    [member.isAbstract && owner.kind !== "interface", "abstract"],
    [member.isSealed, "sealed"],
    [member.isOverride, "override"],
    [member.isVirtual, "virtual"],
    [member.isReadonly, "readonly"],
  ];
  return flags.flatMap(([isSet, word]) => (isSet ? [word] : []));
}

const body = " => throw null!;";

function writeSignature(member: ApiMember, owner: ApiType): string {
  const parameters = member.parameters.map(writeParameter).join(", ");
  switch (member.kind) {
    case "constructor":
      return `${owner.name}(${parameters})${body}`;
    case "method":
      return `${writeMethodName(member)}(${parameters})${writeBounds(member)}${member.isAbstract ? ";" : body}`;
    case "property": {
      const name = member.name === "this[]" ? `this[${parameters}]` : member.name;
      return `${member.type} ${name} { ${writeAccessors(member)} }`;
    }
    case "field":
      return `${member.type} ${member.name}${member.isConst ? ` = ${member.value}` : ""};`;
    case "event":
      return `event ${member.type} ${member.name}${member.isAbstract ? ";" : " { add { } remove { } }"}`;
    case "enum-member":
      return member.name;
  }
}

const operators: ReadonlyMap<string, string> = new Map([
  ["op_Equality", "=="],
  ["op_Inequality", "!="],
  ["op_GreaterThan", ">"],
  ["op_GreaterThanOrEqual", ">="],
  ["op_LessThan", "<"],
  ["op_LessThanOrEqual", "<="],
]);

function writeMethodName({ name, type, typeParameters }: ApiMember): string {
  if (name === "op_Implicit") return `implicit operator ${type}`;
  if (name === "op_Explicit") return `explicit operator ${type}`;
  const operator = operators.get(name);
  return operator ? `${type} operator ${operator}` : `${type} ${name}${writeTypeParameters(typeParameters)}`;
}

/** An override has the constraints of what it overrides. */
function writeBounds({ isOverride, constraints }: ApiMember): string {
  return isOverride ? "" : writeConstraints(constraints);
}

function writeAccessors({ accessors, access, isAbstract }: ApiMember): string {
  return accessors
    .map((accessor) => {
      const own = accessor.access === "public" || accessor.access === access ? "" : `${accessor.access} `;
      return `${own}${accessor.kind}${isAbstract ? ";" : body}`;
    })
    .join(" ");
}

const keywords = new Set(
  "base checked default event fixed in is lock object operator out params ref string".split(" "),
);

function writeParameter({ modifier, type, name, default: value }: ApiParameter): string {
  const words = [...(modifier ? [modifier] : []), type, keywords.has(name) ? `@${name}` : name];
  return `${words.join(" ")}${value === undefined ? "" : ` = ${value}`}`;
}
