import { expect, test } from "vitest";
import { moveSettings } from "../../../src/edits/settings/move-settings.ts";
import { guides } from "../../../src/guides/guides.ts";
import { takeInventory } from "../../../src/inventory/take-inventory.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { snapshotOf } from "../../snapshot-of.ts";

const project = (...references: readonly string[]) =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>${references.join("")}</ItemGroup></Project>`;
const nested = '{ "IdentityServer": { "Preview": { "StrictClientAssertionAudienceValidation": true } } }';
const flat = "ü=1\r\nIdentityServer__Preview__StrictClientAssertionAudienceValidation=true\r\n";
const files = {
  ".github/workflows/ci.yml": `env:\n  ${flat.split("\r\n")[1]?.replace("=", ": ")}\n`,
  "Host/Host.csproj": project('<PackageReference Include="Duende.IdentityServer" Version="7.4.0" />'),
  "Host/appsettings.json": nested,
  "Host/data.json": '{ "Preview": { "EnableDiscoveryDocumentCache": true } }',
  "Api/Api.csproj": project(),
  "Api/appsettings.json": nested,
  "deploy/host.env": flat,
  "deploy/values.yaml": "Preview:\n  EnableDiscoveryDocumentCache: true\n",
  "docs/settings.md": flat,
};
const guide = guides().find(({ to }) => to === "8.0");

test("settings of hosts and of nobody's folder are moved, those of other projects are not", () => {
  const snapshot = snapshotOf(files);
  const inventory = takeInventory(snapshot, "");
  const step = { guide: guide ?? { breakingChanges: [] }, snapshot, inventory, projects: ["Host/Host.csproj"] };
  const { findings, commits } = moveSettings(step);
  expect(
    findings.map(({ place, outcome, breakingChange }) => [place.path, place.line, outcome, breakingChange]),
  ).toEqual([
    [".github/workflows/ci.yml", 2, "needs-you", "preview-options"],
    ["Host/appsettings.json", 1, "needs-you", "preview-options"],
    ["Host/data.json", 1, "needs-you", "preview-options"],
    ["deploy/host.env", 2, "fixed", "preview-options"],
    ["deploy/values.yaml", 2, "cannot-tell", "preview-options"],
  ]);
  expect(findings[1]?.note).toBe(
    "`Preview:StrictClientAssertionAudienceValidation` is now `StrictClientAssertionAudienceValidation`.",
  );
  const edits = commits.flatMap((commit) => commit.edits);
  const after = applyEdits(Buffer.from(flat), "deploy/host.env", edits);
  expect(Buffer.from(after).toString()).toBe("ü=1\r\nIdentityServer__StrictClientAssertionAudienceValidation=true\r\n");
});

test("a step that moves no setting looks for none", () => {
  const snapshot = { ...snapshotOf(files), grep: () => expect.unreachable("nothing to look for") };
  const step = { guide: { breakingChanges: [] }, snapshot, inventory: { projects: [] }, projects: [] };
  expect(moveSettings(step)).toEqual({ commits: [], findings: [] });
});
