import type { Inventory, Project } from "../../inventory/inventory.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import type { XmlDocument } from "../../msbuild/xml.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { Place } from "../../repository/text.ts";
import { distinctPlaces } from "../distinct-places.ts";
import type { Task } from "../edits.ts";
import { conditionsBelow } from "./condition-edits.ts";
import { frameworkComparisons } from "./framework-comparison.ts";

/** Still right for every later framework. */
const COMPATIBLE = /IsTargetFrameworkCompatible\((?:[^()]|\([^()]*\))*\)/gi;

/**
 * A box for conditions that compare with a framework which nobody who reads them targets any more, in a form that does not
 * move, or beside one for the new framework already.
 *
 * @param world as it is after the raise.
 */
export function staleConditionTasks(
  { snapshot, inventory }: { readonly snapshot: Snapshot; readonly inventory: Inventory },
  raises: readonly FrameworkRaise[],
): readonly Task[] {
  const files = new Set(raises.flatMap(({ project }) => project.files));
  const places = [...files].flatMap((path) => {
    const readers = inventory.projects.filter((project) => project.files.includes(path));
    const before = raises.filter(({ project }) => project.files.includes(path));
    const left = leftFrameworks(before, readers);
    const document = left.length === 0 ? undefined : documentIn(inventory, snapshot, path);
    return document === undefined ? [] : stalePlaces(document, left);
  });
  if (places.length === 0) return [];
  return [
    {
      kind: "framework",
      title: "Check the conditions on frameworks that the projects have left.",
      why: "Where there is one for the new framework too, that one counts from now on; what the others hold may be gone without a word.",
      places: distinctPlaces(places),
      commands: [],
    },
  ];
}

function leftFrameworks(raises: readonly FrameworkRaise[], readers: readonly Project[]): readonly string[] {
  const targeted = new Set(readers.flatMap(({ frameworks }) => frameworks.map((each) => each.toLowerCase())));
  const old = raises.flatMap(({ frameworks }) => [...frameworks.keys()].map((each) => each.toLowerCase()));
  return [...new Set(old)].filter((each) => !targeted.has(each));
}

function stalePlaces({ path, source, root }: XmlDocument, left: readonly string[]): readonly Place[] {
  return conditionsBelow(root)
    .filter(({ text }) => isStale(text, left))
    .map(({ start }) => source.place(path, start));
}

function isStale(condition: string, left: readonly string[]): boolean {
  if (!/TargetFramework/i.test(condition)) return false;
  const compared = frameworkComparisons(condition);
  if (compared.some(({ framework }) => left.includes(framework.toLowerCase()))) return true;
  const others = compared.reduceRight(
    (text, { whole }) => text.slice(0, whole.start) + text.slice(whole.end),
    condition,
  );
  return left.some((framework) => names(others.replace(COMPATIBLE, ""), framework));
}

/** `net6.0`, `net6` as the start of one, and `v6.0` or `6.0` as its version. */
function names(text: string, framework: string): boolean {
  const version = /\d+(?:\.\d+)?/.exec(framework)?.[0] ?? framework;
  const major = version.replace(/\.0$/, "");
  const pattern = `(?:net(?:coreapp|standard)?|['"\`]v?)${major.replace(".", "\\.")}(?:\\.0)?(?![\\d.])`;
  return new RegExp(pattern, "i").test(text);
}
