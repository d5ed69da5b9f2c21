import { expect, test } from "vitest";
import { versionsInFolder } from "../../src/nuget/folder-source.ts";
import { printVersion } from "../../src/nuget/version.ts";

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
