import type { PlannedUpgrade } from "../../plan/plan.ts";
import { distinctPlaces } from "../distinct-places.ts";
import type { Task } from "../edits.ts";

/** Boxes for what is in doubt about packages and frameworks, though the step is taken. */
export function doubtTasks({ platform: { doubts = [] } }: PlannedUpgrade): readonly Task[] {
  return doubts.map(({ what, ways, places }) => ({
    kind: "platform",
    isDoubt: true,
    title: what,
    why: ways.join(" "),
    places: distinctPlaces(places),
    commands: [],
  }));
}
