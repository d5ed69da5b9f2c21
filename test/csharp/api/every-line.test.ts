import { describe, expect, it } from "vitest";
import type { Api, ApiMember, ApiType } from "../../../src/csharp/api/api.ts";
import { expandRoots } from "../../../src/csharp/api/api-data.ts";
import { splitList } from "../../../src/csharp/api/scan.ts";
import { parseTypeName, printTypeName } from "../../../src/csharp/api/type-name.ts";
import { apiData, open } from "./open.ts";
import { printMember, printType } from "./print-declaration.ts";

function allTypes(api: Api): readonly ApiType[] {
  const own = apiData.lines.find(({ line }) => line === api.line);
  return [...apiData.types.keys()].flatMap((packed) => (own && api.type(expandRoots(packed, own))) ?? []);
}

function idsWhere({ members }: ApiType, holds: (member: ApiMember) => boolean): readonly string[] {
  return members.filter(holds).map(({ id }) => id);
}

/** Distinct ids in the source tables, and rows. */
const lines = [
  { line: "3.1", types: 503, members: 2674, changes: 174 },
  { line: "4.1", types: 532, members: 2826, changes: 69 },
  { line: "5.0", types: 562, members: 2997, changes: 0 },
  { line: "5.1", types: 562, members: 3003, changes: 3 },
  { line: "5.2", types: 579, members: 3087, changes: 69 },
  { line: "6.0", types: 627, members: 3395, changes: 5 },
  { line: "6.1", types: 657, members: 3576, changes: 5 },
  { line: "6.2", types: 657, members: 3577, changes: 21 },
  { line: "6.3", types: 708, members: 3885, changes: 91 },
  { line: "7.0", types: 754, members: 4130, changes: 16 },
  { line: "7.1", types: 759, members: 4173, changes: 0 },
  { line: "7.2", types: 760, members: 4179, changes: 14 },
  { line: "7.3", types: 767, members: 4309, changes: 11 },
  { line: "7.4", types: 776, members: 4320, changes: 690 },
  { line: "8.0", types: 1174, members: 6426, changes: 0 },
];

describe.each(lines)("IdentityServer $line", ({ line, types, members, changes }) => {
  const api = open(line);
  const all = allTypes(api);

  it("has all types, members and changes", () => {
    expect(all).toHaveLength(types);
    expect(all.flatMap((type) => type.members)).toHaveLength(members);
    expect(api.changes).toHaveLength(changes);
  });

  it("loses nothing of any declaration", () => {
    const without = (text: string) => text.replace("<in T>", "<T>").replace(" [extension block]", "");
    const lost = all.flatMap((type) => [
      ...(printType(type) === without(type.declaration) ? [] : [type.id]),
      ...idsWhere(type, (member) => printMember(member, type) !== without(member.declaration)),
    ]);
    expect(lost).toEqual([]);
  });

  it("reads every type name", () => {
    const isLost = (name: string) => printTypeName(parseTypeName(name)) !== name;
    const typesOf = ({ type, parameters }: ApiMember) => [type ?? [], parameters.map((parameter) => parameter.type)];
    const lost = all.flatMap((type) => [
      ...type.bases.filter(isLost),
      ...idsWhere(type, (member) => typesOf(member).flat().some(isLost)),
    ]);
    expect(lost).toEqual([]);
  });

  it("knows as many parameters as the documentation id", () => {
    const count = (id: string) => splitList(/\((?<list>.*)\)/.exec(id)?.groups?.list ?? "").length;
    expect(all.flatMap((type) => idsWhere(type, ({ id, parameters }) => parameters.length !== count(id)))).toEqual([]);
  });

  it("finds types by their simple names and members by theirs", () => {
    const lost = all.flatMap((type) => [
      ...(api.typesNamed(type.name).includes(type) ? [] : [type.id]),
      ...idsWhere(type, (member) => !type.membersNamed(member.name).includes(member)),
    ]);
    expect(lost).toEqual([]);
  });
});
