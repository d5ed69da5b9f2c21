import type { Inventory, Project, Reference } from "../src/inventory/inventory.ts";
import type { PlatformPlan } from "../src/plan/platform/platform.ts";

export const nothingMoves: PlatformPlan = { raises: [], packages: [], blockers: [] };

/** A reference as it would be read from `path`, with its version at a made-up but distinct span. */
export function reference(
  id: string,
  version: string | null,
  more: Partial<Reference> & { path?: string } = {},
): Reference {
  const { path = "App/App.csproj", ...rest } = more;
  const letters = [...`${path} ${id} ${rest.framework ?? ""}`];
  const start = letters.reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7);
  const place = { path, line: 1 + (start % 90) };
  const source = { place, span: { start, end: start + (version?.length ?? 0) } };
  return {
    id,
    framework: null,
    kind: "PackageReference",
    version,
    unknown: version === null ? { reason: "neither the reference nor a central file gives a version", place } : null,
    fragments: version === null ? [] : [{ text: version, source, via: [] }],
    ids: [{ place, span: { start: start + 200_000, end: start + 200_000 + id.length } }],
    place,
    ...rest,
  };
}

export function project(path: string, more: Partial<Project> = {}): Project {
  return {
    path,
    kind: "project",
    inScope: true,
    frameworks: ["net6.0"],
    frameworkFragments: [],
    web: false,
    references: [],
    projectReferences: [],
    unknowns: [],
    files: [path],
    ...more,
  };
}

export function inventoryOf(...projects: readonly Project[]): Inventory {
  return { projects, lockFiles: new Map(), unreadable: [] };
}
