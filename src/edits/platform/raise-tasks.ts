import type { Project } from "../../inventory/inventory.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Place } from "../../repository/text.ts";
import type { Task } from "../edits.ts";

/** Boxes for projects that must rise and that we could not raise. */
export function raiseTasks(left: readonly FrameworkRaise[]): readonly Task[] {
  return left.map(({ project, frameworks, because }) => {
    const moves = [...frameworks].map(([old, next]) => (next === null ? `drop ${old}` : `${old} to ${next}`));
    return {
      kind: "framework",
      title: `Raise ${project.path}: ${moves.join(", ")}.`,
      why: `It ${because}, and its frameworks are not written in a form that can be edited with certainty.`,
      places: placesOfFrameworks(project),
      commands: [],
    };
  });
}

/** Where the frameworks are written, else the project file. */
export function placesOfFrameworks({ frameworkFragments, path }: Project): readonly Place[] {
  const places = frameworkFragments.flatMap(({ source }) => source?.place ?? []);
  return places.length > 0 ? places : [{ path, line: 1 }];
}
