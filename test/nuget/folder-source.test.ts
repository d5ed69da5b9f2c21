import { expect, test } from "vitest";
import { dependenciesInFolder, versionsInFolder } from "../../src/nuget/folder-source.ts";
import { parseVersion, printVersion } from "../../src/nuget/version.ts";
import { snapshotOf } from "../snapshot-of.ts";
import { zipOf } from "./zip-of.ts";

const paths = [
  "packages/Duende.IdentityServer.7.0.9.nupkg",
  "packages/Duende.IdentityServer.8.0.0-preview.5.nupkg",
  "packages/Duende.IdentityServer.Storage.7.0.8.nupkg",
  "packages/Duende.IdentityServer.7.0.1.nupkg.sha512",
  "packages/deeper/Duende.IdentityServer.7.0.2.nupkg",
  "packages/duende.identityserver/7.0.3/duende.identityserver.7.0.3.nupkg",
  "other/Duende.IdentityServer.7.0.4.nupkg",
  "Duende.IdentityServer.7.0.5.nupkg",
];

test.each([
  ["packages", "Duende.IdentityServer", ["7.0.9", "8.0.0-preview.5", "7.0.3"]],
  ["packages", "duende.identityserver.storage", ["7.0.8"]],
  ["", "Duende.IdentityServer", ["7.0.5"]],
  ["none", "Duende.IdentityServer", []],
])("%j has %s in %j", (folder, id, expected) => {
  expect(versionsInFolder(paths, folder, id).map(printVersion)).toEqual(expected);
});

const manifest = `<package><metadata><dependencies><dependency id="Duende.IdentityServer" version="[6.2.0,6.3.0)" /></dependencies></metadata></package>`;
const files = {
  "packages/Admin.UI.2.0.0.nupkg": zipOf({ "Admin.UI.nuspec": manifest, "lib/net6.0/Admin.UI.dll": "" }),
  "packages/admin.ui/2.1.0/admin.ui.2.1.0.nupkg": zipOf({
    "admin.ui.nuspec": "<package><metadata><id>Admin.UI</id></metadata></package>",
  }),
  "packages/Admin.UI.3.0.0.nupkg": Buffer.from("version https://git-lfs.github.com/spec/v1\n"),
  "packages/Admin.UI.4.0.0.nupkg": zipOf({ "Admin.UI.nuspec": "<package>" }),
};

test.each([
  ["2.0.0", { kind: "dependencies", groups: [{ dependencies: [{ id: "Duende.IdentityServer" }] }] }],
  ["2.1", { kind: "dependencies", groups: [] }],
  ["3.0.0", { kind: "failed", reason: "has packages/Admin.UI.3.0.0.nupkg, which is no package that can be opened" }],
  ["4.0.0", { kind: "failed", reason: expect.stringContaining("has a manifest that is not well-formed XML") }],
  ["5.0.0", { kind: "missing" }],
])("what Admin.UI %s asks for is read from its package", (text, expected) => {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  expect(dependenciesInFolder(snapshotOf(files), "packages", { id: "admin.UI", version })).toMatchObject(expected);
});
