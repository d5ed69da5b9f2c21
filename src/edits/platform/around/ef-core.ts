import type { PlannedUpgrade } from "../../../plan/plan.ts";
import type { EfCoreMove } from "./sdk/tools-manifest.ts";

/** Packages of EF Core itself: all of a release have one version, and so has its tool. */
const EF_CORE =
  /^Microsoft\.EntityFrameworkCore(?:\.(?:Abstractions|Design|InMemory|Proxies|Relational|Sqlite|SqlServer|Tools))?$/i;

/** Projects whose EF Core moves: because a package of it does, or because the stores bring along a later one. */
export function efCoreMoves(plan: PlannedUpgrade): readonly EfCoreMove[] {
  const packages = plan.platform.packages.filter(({ reference, to }) => EF_CORE.test(reference.id) && isPlain(to));
  return [...packages.map(({ project, to }) => ({ path: project.path, version: to })), ...broughtAlong(plan)];
}

/** The least version that the packages of the stores ask for, where this step may be what asks for it. */
function broughtAlong({ moving, guides, platform }: PlannedUpgrade): readonly EfCoreMove[] {
  const needs = guides.at(-1)?.entityFrameworkCore ?? {};
  return moving
    .filter(({ reference }) => reference.id.includes(".EntityFramework"))
    .flatMap(({ project }) => {
      const raise = platform.raises.find((each) => each.project.path === project.path);
      const frameworks = project.frameworks.map((name) => raise?.frameworks.get(name) ?? name);
      return frameworks.flatMap((name) => {
        const version = needs[name.replace(/-.*$/, "")];
        const isNew = raise !== undefined || !name.startsWith(`net${version}`);
        return version === undefined || !isNew ? [] : [{ path: project.path, version: `${version}.0` }];
      });
    });
}

function isPlain(version: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(version);
}
