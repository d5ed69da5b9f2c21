import type {
  ApiAccess,
  ApiConstraint,
  ApiMember,
  ApiObsolete,
  ApiParameter,
  ApiType,
} from "../../../src/csharp/api/api.ts";

/** Writes a type's declaration from what was read of it: what is not read, is not written. */
export function printType(type: ApiType): string {
  const flags: readonly (readonly [boolean, string])[] = [
    [type.isStatic, "static "],
    [type.isAbstract, "abstract "],
    [type.isSealed, "sealed "],
    [type.isReadonly, "readonly "],
  ];
  const bases = type.bases.length === 0 ? "" : ` : ${type.bases.join(", ")}`;
  const head = `${printAttributes(type)}${type.access} ${printFlags(flags)}${type.kind} ${type.name}`;
  return `${head}${printTypeParameters(type)}${bases}${printConstraints(type.constraints)}`;
}

export function printMember(member: ApiMember, owner: ApiType): string {
  if (member.kind === "enum-member") return `${printAttributes(member)}${member.name} = ${member.value}`;
  return `${printAttributes(member)}${member.access} ${printFlags(flagsOf(member, owner))}${printSignature(member, owner)}`;
}

function flagsOf(member: ApiMember, owner: ApiType): readonly (readonly [boolean, string])[] {
  return [
    [member.isConst, "const "],
    [member.hasDefault, "default "],
    [member.isStatic && !member.isConst, "static "],
    [member.isRequired, "required "],
    [member.isAbstract && owner.kind !== "interface", "abstract "],
    [member.isSealed, "sealed "],
    [member.isOverride, "override "],
    [member.isVirtual, "virtual "],
    [member.isReadonly, "readonly "],
    [member.kind === "event", "event "],
  ];
}

function printSignature(member: ApiMember, owner: ApiType): string {
  const value = member.value === undefined ? "" : ` = ${member.value}`;
  const parameters = member.parameters.map(printParameter).join(", ");
  switch (member.kind) {
    case "constructor":
      return `${owner.name}(${parameters})${member.isImplicit ? " [implicit]" : ""}`;
    case "method":
      return `${member.type} ${member.name}${printTypeParameters(member)}(${parameters})${printConstraints(member.constraints)}`;
    case "property": {
      const name = member.name === "this[]" ? `this[${parameters}]` : member.name;
      const accessors = member.accessors.map(({ kind, access }) => `${printAccess(access)}${kind};`).join(" ");
      return `${member.type} ${name} { ${accessors} }${value}`;
    }
    case "field":
    case "event":
      return `${member.type} ${member.name}${value}`;
    case "enum-member":
      return `${member.name}${value}`;
  }
}

function printParameter({ modifier, type, name, default: value }: ApiParameter): string {
  return `${modifier ? `${modifier} ` : ""}${type} ${name}${value === undefined ? "" : ` = ${value}`}`;
}

function printAccess(access: ApiAccess): string {
  return access === "public" ? "" : `${access} `;
}

function printAttributes({ obsolete, isExperimental }: { obsolete: ApiObsolete | undefined; isExperimental: boolean }) {
  const see = obsolete && obsolete.see.length > 0 ? `(see: ${obsolete.see.join()})` : "";
  return `${obsolete ? `[Obsolete${obsolete.isError ? "(error)" : see}] ` : ""}${isExperimental ? "[Experimental] " : ""}`;
}

function printFlags(flags: readonly (readonly [boolean, string])[]): string {
  return flags.flatMap(([isSet, word]) => (isSet ? [word] : [])).join("");
}

function printTypeParameters({ typeParameters }: { typeParameters: readonly string[] }): string {
  return typeParameters.length === 0 ? "" : `<${typeParameters.join(", ")}>`;
}

function printConstraints(constraints: readonly ApiConstraint[]): string {
  return constraints.map(({ typeParameter, bounds }) => ` where ${typeParameter} : ${bounds.join(", ")}`).join("");
}
