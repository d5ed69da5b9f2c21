import type { Inventory, Project } from "../../inventory/inventory.ts";
import { projectsByPath } from "../../inventory/project-graph.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import { elementsBelow, sourceOf, type XmlElement } from "../../msbuild/xml.ts";
import { canUse, isModern } from "../../plan/frameworks.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { distinctPlaces } from "../distinct-places.ts";
import type { Task } from "../edits.ts";

/**
 * A box for frameworks that a project that rises has in other cases than the one that was evaluated: on another system, or
 * when a property is given from outside.
 *
 * @param world as it is after the raise.
 */
export function otherFrameworkTasks(
  world: { readonly snapshot: Snapshot; readonly inventory: Inventory },
  raises: readonly FrameworkRaise[],
): readonly Task[] {
  const now = projectsByPath(world.inventory.projects);
  const places = raises.flatMap((raise) => {
    const { path } = raise.project;
    const project = now.get(path);
    const document = documentIn(world.inventory, world.snapshot, path);
    if (project === undefined || document === undefined) return [];
    return elementsBelow(document.root)
      .filter(({ name }) => /^TargetFrameworks?$/i.test(name))
      .filter((element) => !isRead(element, project) && isBehind(element, raise))
      .map(({ content }) => document.source.place(path, content.start));
  });
  if (places.length === 0) return [];
  return [
    {
      kind: "framework",
      title: "Check the frameworks that projects have in other cases.",
      why: "Their conditions do not hold on Linux with nothing given from outside, so they were left as they are; where they do hold, the project is not raised.",
      places: distinctPlaces(places),
      commands: [],
    },
  ];
}

/** What the project is evaluated with is where it should be. */
function isRead({ document, content }: XmlElement, { frameworkFragments }: Project): boolean {
  const { place, span } = sourceOf(document, content.start, content.end);
  return frameworkFragments.some(
    ({ source }) => source?.place.path === place.path && source.span.start >= span.start && source.span.end <= span.end,
  );
}

/** Names a framework that the project has left, or an older one. */
function isBehind({ document, content }: XmlElement, { frameworks }: FrameworkRaise): boolean {
  const targets = [...frameworks.values()].filter((target) => target !== null);
  const written = document.source.text.slice(content.start, content.end).split(";");
  return written
    .map((name) => name.trim())
    .some(
      (name) =>
        frameworks.has(name) ||
        (isModern(name) && targets.length > 0 && targets.every((target) => canUse(name, target) === false)),
    );
}
