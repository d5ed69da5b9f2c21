import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { packApi, readTables } from "../../../scripts/pack-api.mjs";
import { parseApiData } from "../../../src/csharp/api/api-data.ts";
import { openApi } from "../../../src/csharp/api/open-api.ts";

const header = "kind\tpackage\tsymbol\told\tnew\tbroken\tdelta\n";

function tables(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "tables-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Two lines with a namespace move between them; one member goes, one comes, one comes back. */
const small = {
  "is4-4.1/IdentityServer4.txt": [
    'F:IdentityServer4.A.Name\tpublic const string Name = "IdentityServer4"',
    "P:IdentityServer4.A.Back\tpublic int Back { get; }",
    "P:IdentityServer4.A.Old\tpublic int Old { get; }",
    "T:IdentityServer4.A\tpublic class A",
    "",
  ].join("\n"),
  "is4-4.1/IdentityModel.txt": "T:IdentityModel.B\tpublic class B\n",
  "5.0/Duende.IdentityServer.txt": [
    'F:Duende.IdentityServer.A.Name\tpublic const string Name = "IdentityServer4"',
    "T:Duende.IdentityServer.A\tpublic class A",
    "",
  ].join("\n"),
  "5.0/IdentityModel.txt": "T:IdentityModel.B\tpublic sealed class B\n",
  "5.10/Duende.IdentityServer.txt": [
    "P:Duende.IdentityServer.A.Back\tpublic int Back { get; }",
    "P:Duende.IdentityServer.A.New\tpublic Microsoft.IdentityModel.Key New { get; }",
    "T:Duende.IdentityServer.A\tpublic class A",
    "",
  ].join("\n"),
  "5.10/Duende.IdentityModel.txt": "T:Duende.IdentityModel.B\tpublic class B\n",
  "im-5.2.0/IdentityModel.txt": "T:IdentityModel.C\tpublic class C\n",
  "changes/is4-4.1-to-5.0.tsv": `${header}member-removed\tDuende.IdentityServer\tP:Duende.IdentityServer.A.Old\told\t\tcallers\t\n`,
  "changes/5.0-to-5.10.tsv": header,
};

it("shares rows between lines and keeps those that differ", () => {
  expect(packApi(readTables(tables(small)))).toBe(
    [
      "4.1,IdentityServer4,IdentityModel 5.0,Duende.IdentityServer,IdentityModel 5.10,Duende.IdentityServer,Duende.IdentityModel",
      "=$\t$.B",
      "aacc\tpublic class B",
      "bb\tpublic sealed class B",
      "=^\t^.A",
      "ac\tpublic class A",
      'bbFName\tpublic const string Name = "IdentityServer4"',
      'aaFName\tpublic const string Name = "^"',
      "aaccPBack\tpublic int Back { get; }",
      "ccPNew\tpublic Microsoft.IdentityModel.Key New { get; }",
      "aaPOld\tpublic int Old { get; }",
      "#a",
      "member-removed\t^\tP:^.A.Old\told\t\tcallers\t",
      "#b",
      "",
    ].join("\n"),
  );
});

it("is read back line by line", () => {
  const data = parseApiData(packApi(readTables(tables(small))));
  const members = (line: string, name: string) =>
    openApi(data, line)
      ?.type(name)
      ?.members.map(({ id, declaration }) => [id, declaration]);
  expect(members("4.1", "IdentityServer4.A")).toEqual([
    ["F:IdentityServer4.A.Name", 'public const string Name = "IdentityServer4"'],
    ["P:IdentityServer4.A.Back", "public int Back { get; }"],
    ["P:IdentityServer4.A.Old", "public int Old { get; }"],
  ]);
  expect(members("5.10", "Duende.IdentityServer.A")).toEqual([
    ["P:Duende.IdentityServer.A.Back", "public int Back { get; }"],
    ["P:Duende.IdentityServer.A.New", "public Microsoft.IdentityModel.Key New { get; }"],
  ]);
  expect(openApi(data, "5.0")?.type("IdentityModel.B")?.isSealed).toBe(true);
  expect(openApi(data, "4.1")?.changesOf("P:IdentityServer4.A.Old")).toMatchObject([{ old: "old", delta: "" }]);
});

it.each([
  ["a sign that stands for a root", { "5.0/Duende.IdentityServer.txt": "T:A\tpublic class A = $\n" }, /cannot hold/],
  ["other columns", { "changes/5.0-to-5.10.tsv": "kind\tsymbol\n" }, /unknown columns/],
])("refuses %s", (_, files, message) => {
  expect(() => readTables(tables({ ...small, ...files }))).toThrow(message);
});
