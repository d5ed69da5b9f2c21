import type { Inventory } from "../../inventory/inventory.ts";
import { ownersOf } from "../../inventory/project-graph.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import { elementsBelow, sourceOf, type XmlElement } from "../../msbuild/xml.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Edit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";

/** A publish profile names the framework that it publishes: https://learn.microsoft.com/aspnet/core/host-and-deploy/visual-studio-publish-profiles */
export function publishProfileEdits(
  snapshot: Snapshot,
  inventory: Inventory,
  raises: readonly FrameworkRaise[],
): readonly Edit[] {
  const paths = snapshot.grep({ strings: ["TargetFramework"], endings: [".pubxml"] });
  snapshot.preload(paths);
  const ownerOf = ownersOf(inventory.projects);
  return paths.flatMap((path) => {
    const owner = ownerOf(path);
    const raise = raises.find(({ project }) => project === owner);
    const document = documentIn(inventory, snapshot, path);
    if (raise === undefined || document === undefined) return [];
    return elementsBelow(document.root)
      .filter(({ name }) => name === "TargetFramework")
      .flatMap((element) => editOf(element, raise));
  });
}

/** A leg that was dropped goes on as the one that took its place. */
function editOf({ document, content }: XmlElement, { project, frameworks }: FrameworkRaise): readonly Edit[] {
  const raw = document.source.text.slice(content.start, content.end);
  const before = raw.trim();
  const start = content.start + raw.indexOf(before);
  const moved = frameworks.get(before);
  const after = moved === null ? project.frameworks.find((leg) => !frameworks.has(leg)) : moved;
  if (after === undefined) return [];
  const because = `The profile publishes ${project.path}, which rises`;
  return [{ ...sourceOf(document, start, start + before.length), before, after, because }];
}
