import { UpgradeError } from "../errors.ts";
import type { Unknown } from "../msbuild/evaluation.ts";
import type { Inventory, Project } from "./inventory.ts";

/** Of the projects that use the family, or whose text names it, the files that cannot be read. */
export function unreadableFiles(projects: readonly Project[], naming: ReadonlySet<string>): readonly Unknown[] {
  const ours = projects.filter(({ inScope, path, references }) => {
    return inScope && (naming.has(path) || references.some(({ id }) => /identityserver/i.test(id)));
  });
  return ours.flatMap(({ unknowns }) => unknowns.filter(({ unreadable }) => unreadable));
}

/**
 * A plan without these files would be a guess, and "nothing to do" would be a lie.
 *
 * @throws {UpgradeError} that names the first one outside the ignored folders, with its line.
 */
export function refuseUnreadable({ unreadable }: Inventory, pathsIgnore: readonly string[]): void {
  const isIgnored = (path: string) => pathsIgnore.some((folder) => path.startsWith(`${folder}/`));
  const first = unreadable.find(({ place }) => !isIgnored(place.path));
  if (!first) return;
  throw new UpgradeError(`A project that uses IdentityServer cannot be read: ${first.reason}.`, {
    remedy: "Correct the file, or name its folder in `paths-ignore`.",
    place: first.place,
  });
}
