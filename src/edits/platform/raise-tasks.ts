import { placesOfFrameworks } from "../../plan/frameworks.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
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
