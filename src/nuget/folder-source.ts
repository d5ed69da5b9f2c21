import type { Snapshot } from "../repository/snapshot.ts";
import type { PackageDependencies } from "./client.ts";
import { parseNuspec } from "./nuspec.ts";
import { compareVersions, type NuGetVersion, parseVersion } from "./version.ts";
import { textInZip } from "./zip.ts";

interface FolderPackage {
  readonly path: string;
  readonly version: NuGetVersion;
}

/**
 * Versions of a package in a folder of the repository, by the names of its files, flat (`<id>.<version>.nupkg`) or in
 * the layout that NuGet makes itself (`<id>/<version>/<id>.<version>.nupkg`). `paths` are all files of the repository.
 */
export function versionsInFolder(paths: Iterable<string>, folder: string, id: string): readonly NuGetVersion[] {
  return packagesInFolder(paths, folder, id).map(({ version }) => version);
}

/** What a package in a folder of the repository asks for, by the manifest that is packed in it. */
export function dependenciesInFolder(
  snapshot: Snapshot,
  folder: string,
  asked: { readonly id: string; readonly version: NuGetVersion },
): PackageDependencies {
  const found = packagesInFolder(snapshot.entries.keys(), folder, asked.id).find(
    ({ version }) => compareVersions(version, asked.version) === 0,
  );
  if (found === undefined) return { kind: "missing" };
  const bytes = snapshot.read(found.path);
  if (bytes === undefined)
    return { kind: "failed", reason: `has ${found.path}, which is not in the repository as a file` };
  const manifest = textInZip(bytes, (name) => /^[^/\\]+\.nuspec$/i.test(name));
  if (manifest === undefined)
    return { kind: "failed", reason: `has ${found.path}, which is no package that can be opened` };
  const nuspec = parseNuspec(manifest);
  if (nuspec.kind === "unreadable") return { kind: "failed", reason: `has a manifest that ${nuspec.reason}` };
  return { kind: "dependencies", groups: nuspec.groups };
}

function packagesInFolder(paths: Iterable<string>, folder: string, id: string): readonly FolderPackage[] {
  const start = folder === "" ? "" : `${folder}/`;
  const name = `${id.toLowerCase()}.`;
  const packages: FolderPackage[] = [];
  for (const path of paths) {
    if (!path.startsWith(start) || !path.toLowerCase().endsWith(".nupkg")) continue;
    const parts = path.slice(start.length).toLowerCase().split("/");
    const file = parts.at(-1) ?? "";
    const isPlaced = parts.length === 1 || (parts.length === 3 && parts[0] === id.toLowerCase());
    if (!isPlaced || !file.startsWith(name)) continue;
    const version = parseVersion(file.slice(name.length, -".nupkg".length));
    if (version !== undefined) packages.push({ path, version });
  }
  return packages;
}
