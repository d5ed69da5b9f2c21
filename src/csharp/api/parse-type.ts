import type { ApiMember, ApiType, ApiTypeKind } from "./api.ts";
import { groupBy } from "./collect.ts";
import { openDeclaration, readConstraints, readGenericName } from "./declaration.ts";
import { parseMember } from "./parse-member.ts";
import { cut, splitList } from "./scan.ts";
import type { TypeRows } from "./type-rows.ts";

const kinds: readonly ApiTypeKind[] = ["record struct", "class", "record", "struct", "interface", "enum", "delegate"];

/** Where a type is. */
export interface TypePlace {
  readonly namespace: string;
  readonly declaringType: string | undefined;
}

/** Reads the rows of a type and its members. Throws on a declaration that the tables' grammar does not know. */
export function parseType(rows: TypeRows, place: TypePlace): ApiType {
  const { declaration, fullName, packages } = rows;
  const { modifiers, rest, access, isExperimental, obsolete } = openDeclaration(declaration);
  const kind = kinds.find((word) => rest.startsWith(`${word} `));
  if (!kind) throw new Error(`${fullName} is of no known kind: ${declaration}`);
  const [head, clauses] = cut(rest.slice(kind.length + 1), " where ");
  const [name, bases = ""] = cut(head, " : ");
  const members = rows.members.map((row) => parseMember(row, { fullName, kind }));
  const byName = groupBy(members, (member) => member.name);
  return {
    id: `T:${fullName}`,
    fullName,
    ...place,
    ...readGenericName(name),
    packages,
    declaration,
    constraints: readConstraints(clauses),
    kind,
    access,
    isStatic: modifiers.has("static"),
    isSealed: modifiers.has("sealed"),
    isAbstract: modifiers.has("abstract"),
    isReadonly: modifiers.has("readonly"),
    isExperimental,
    obsolete,
    bases: splitList(bases),
    members,
    membersNamed: (wanted: string): readonly ApiMember[] => byName.get(wanted) ?? [],
  };
}
