import { expect, test, vi } from "vitest";
import { KnownFacts } from "../../../src/edits/code-step/file-facts.ts";
import { readCode } from "../../../src/edits/code-step/read-code.ts";
import { takeInventory } from "../../../src/inventory/take-inventory.ts";
import { readCSharp } from "../../../src/load-csharp.ts";
import { open } from "../../csharp/api/open.ts";
import { snapshotOf } from "../../snapshot-of.ts";

const host = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.2.0" /></ItemGroup>
</Project>`;

async function read(code: Readonly<Record<string, string>>, start = vi.fn(readCSharp)) {
  const snapshot = snapshotOf({ "Host/Host.csproj": host, ...code });
  const inventory = takeInventory(snapshot, "");
  const request = {
    api: open("6.2"),
    snapshot,
    inventory,
    referencing: ["Host/Host.csproj"],
    names: ["ClientStore"],
    texts: [],
    facts: new KnownFacts(),
  };
  return { start, ...(await readCode(request, start)) };
}

test("no parser is started where no file of the projects says a name", async () => {
  const { start, files, index } = await read({ "Host/A.cs": "class A { }", "Other/B.cs": "class ClientStore { }" });
  expect(start).not.toHaveBeenCalled();
  expect([files, index.parts]).toEqual([[], []]);
});

test("what says a name is read, and what leads there only indexed", async () => {
  const { start, files, razor, index } = await read({
    "Host/A.cs": "class A : ClientStore { }",
    "Host/B.cs": "using Duende.IdentityServer.Models; class B { Client C; }",
    "Host/C.cs": "class C { }",
    "Host/D.cshtml": "@inject ClientStore Store",
  });
  expect(start).toHaveBeenCalledTimes(1);
  expect([...files, ...razor].map(({ file }) => file.path)).toEqual(["Host/A.cs", "Host/D.cshtml"]);
  expect(index.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["A", "B"]));
  expect(index.parts.map(({ name }) => name)).not.toContain("C");
});
