import { type NuGetVersion, parseVersion } from "./version.ts";

/**
 * Versions of a package in a folder of the repository, by the names of its files, flat (`<id>.<version>.nupkg`) or in
 * the layout that NuGet makes itself (`<id>/<version>/<id>.<version>.nupkg`). `paths` are all files of the repository.
 */
export function versionsInFolder(paths: Iterable<string>, folder: string, id: string): readonly NuGetVersion[] {
  const start = folder === "" ? "" : `${folder}/`;
  const name = `${id.toLowerCase()}.`;
  const versions: NuGetVersion[] = [];
  for (const path of paths) {
    if (!path.startsWith(start) || !path.toLowerCase().endsWith(".nupkg")) continue;
    const parts = path.slice(start.length).toLowerCase().split("/");
    const file = parts.at(-1) ?? "";
    const isPlaced = parts.length === 1 || (parts.length === 3 && parts[0] === id.toLowerCase());
    if (!isPlaced || !file.startsWith(name)) continue;
    const version = parseVersion(file.slice(name.length, -".nupkg".length));
    if (version !== undefined) versions.push(version);
  }
  return versions;
}
