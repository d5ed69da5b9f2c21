import type { Inventory, Project } from "../../inventory/inventory.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import { sourceOf, type XmlElement } from "../../msbuild/xml.ts";
import { canUse, isModern } from "../../plan/frameworks.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { Place } from "../../repository/text.ts";
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
  const now = new Map(world.inventory.projects.map((project) => [project.path, project]));
  const places = raises.flatMap(({ project: { path } }) => {
    const project = now.get(path);
    const document = documentIn(world.inventory, world.snapshot, path);
    if (project === undefined || document === undefined) return [];
    return frameworksBelow(document.root).flatMap((element) => placeIfBehind(element, project));
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

function frameworksBelow(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    /^TargetFrameworks?$/i.test(child.name) ? child : frameworksBelow(child),
  );
}

/** What the project is evaluated with is where it should be. */
function placeIfBehind({ document, content }: XmlElement, project: Project): readonly Place[] {
  const { place, span } = sourceOf(document, content.start, content.end);
  const isRead = project.frameworkFragments.some(
    ({ source }) => source?.place.path === place.path && source.span.start >= span.start && source.span.end <= span.end,
  );
  const written = document.source.text
    .slice(content.start, content.end)
    .split(";")
    .map((name) => name.trim());
  const isBehind = (name: string) => isModern(name) && project.frameworks.every((own) => canUse(name, own) === false);
  return !isRead && written.some(isBehind) ? [place] : [];
}
