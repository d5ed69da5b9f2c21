import { expect, test } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import type { Project } from "../../src/inventory/inventory.ts";
import { parseConfigFile } from "../../src/nuget/config-file.ts";
import { parseVersion } from "../../src/nuget/version.ts";
import { createVersionChooser, type StepQuestion } from "../../src/plan/version-chooser.ts";
import type { Snapshot } from "../../src/repository/snapshot.ts";

const guide = {
  to: "5.2",
  lastKnownPatch: "5.2.1",
  family: ["Duende.IdentityServer", "Duende.IdentityServer.EntityFramework"],
  releaseTags: [{ repository: "vendor/products", prefix: "is-" }],
} as unknown as Guide;

const config = (name: string) =>
  `<configuration><packageSources><clear/><add key="${name}" value="https://${name}.example.test/index.json"/></packageSources></configuration>`;

function project(path: string, ...ids: readonly string[]): Project {
  return { path, references: ids.map((id) => ({ id })) } as unknown as Project;
}

function snapshot(files: Readonly<Record<string, string>>): Snapshot {
  const entries = new Map(Object.keys(files).map((path) => [path, { kind: "file", oid: "" }]));
  return { entries, read: (path: string) => Buffer.from(files[path] ?? "") } as unknown as Snapshot;
}

async function choose(step: Partial<StepQuestion>, options: { offline?: boolean; machine?: string } = {}) {
  const asked: string[] = [];
  const chooser = createVersionChooser({
    client: {
      versions: async ({ name }, id) => {
        asked.push(`${name} ${id}`);
        return { kind: "versions", versions: [parseVersion("5.2.4") ?? []].flat() };
      },
      isListed: async () => true,
    },
    matchingTags: async () => ({ kind: "tags", names: ["is-5.2.3"] }),
    machineFiles: () =>
      options.machine === undefined ? [] : [parseConfigFile("/etc/nuget.config", Buffer.from(config(options.machine)))],
    variables: { environment: {}, allowed: [] },
    offline: options.offline ?? false,
    renames: { IdentityServer4: "Duende.IdentityServer" },
  });
  const chosen = await chooser({
    guide,
    projects: [project("src/Api/Api.csproj", "Other"), project("src/Host/Host.csproj", "identityserver4", "Other")],
    snapshot: snapshot({}),
    settings: { patch: "latest" },
    ...step,
  });
  return { ...chosen, asked };
}

const files = { "nuget.config": config("root"), "src/Host/NuGet.Config": config("near") };

test("asks the sources that are nearest to a project of the family, for the new names", async () => {
  expect(await choose({ snapshot: snapshot(files) }, { machine: "machine" })).toMatchObject({
    version: "5.2.4",
    origin: { kind: "source", name: "near" },
    asked: ["near Duende.IdentityServer"],
  });
});

test("asks the machine's sources where the repository names none", async () => {
  expect(await choose({}, { machine: "machine" })).toMatchObject({ origin: { kind: "source", name: "machine" } });
});

test("the source that is set counts only where no configuration names one", async () => {
  const settings = { patch: "latest", nugetSource: "https://packages.example.test/index.json" } as const;
  expect(await choose({ settings })).toMatchObject({ origin: { name: "nuget-source" } });
  expect(await choose({ settings }, { machine: "machine" })).toMatchObject({ origin: { name: "machine" } });
});

test("no source: release tags", async () => {
  expect(await choose({})).toMatchObject({ version: "5.2.3", origin: { kind: "release-tags" } });
});

test("asks for the whole family when no project names it", async () => {
  const projects = [project("Host.csproj", "Other")];
  expect((await choose({ projects, snapshot: snapshot(files) })).asked).toHaveLength(2);
});

test.each([
  ["offline", {}, { offline: true }],
  ["pinned", { settings: { patch: "pinned" } as const }, {}],
])("%s: a broken configuration is not even read", async (_, step, options) => {
  const broken = snapshot({ "nuget.config": "<configuration>" });
  expect(await choose({ ...step, snapshot: broken }, options)).toMatchObject({
    version: "5.2.1",
    origin: { kind: "guide" },
    asked: [],
  });
});
