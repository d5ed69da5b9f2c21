import type { DependencyGroup } from "../../nuget/nuspec.ts";
import { canUse, latestOf } from "../frameworks.ts";
import type { RestoredPackage } from "./restored.ts";

/** The dependency groups of a package where they are known. */
export type GroupsOf = (restored: RestoredPackage) => readonly DependencyGroup[] | undefined;

/** The group that NuGet takes for a framework: the nearest one; undefined when none can be used. */
export function groupFor(framework: string, groups: readonly DependencyGroup[]): DependencyGroup | undefined {
  const named = groups.flatMap((group) =>
    group.framework === null ? [] : [{ group, name: shortName(group.framework) }],
  );
  const usable = named.filter(({ name }) => canUse(framework, name) !== false && hasPlatform(framework, name));
  const nearest = latestOf(usable.map(({ name }) => name));
  const found = usable.find(({ name }) => name === nearest)?.group;
  return found ?? groups.find((group) => group.framework === null);
}

function hasPlatform(framework: string, name: string): boolean {
  return !name.includes("-") || framework.includes("-");
}

/** `netstandard2.0` for `.NETStandard2.0`, `net461` for `.NETFramework4.6.1`. */
function shortName(written: string): string {
  const name = written.trim().toLowerCase().replace(/^\./, "");
  const desktop = /^netframework,?(?:version=v)?(?<version>[\d.]+)$/.exec(name)?.groups?.version;
  return desktop === undefined ? name.replace(/,version=v/, "") : `net${desktop.replaceAll(".", "")}`;
}
