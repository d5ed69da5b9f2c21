import { placeAt } from "../text-edit.ts";
import type { DockerfileContext, MovedStage } from "./move-stage.ts";

/**
 * An argument that several stages use moves only when all of them want it moved, and to the same text: else the stages
 * are left to a person.
 */
export function settleShared(stages: readonly MovedStage[], { file }: DockerfileContext): readonly MovedStage[] {
  const disputed = new Set(
    stages.flatMap((moved) => [...moved.args.keys()].filter((name) => isDisputed(name, stages))),
  );
  return stages.map((moved) => {
    const name = [...moved.args.keys()].find((arg) => disputed.has(arg));
    if (name === undefined) return moved;
    const place = placeAt(file, moved.stage.image.start);
    const detail = `\`${name}\` also serves an image that does not move with it`;
    return { ...moved, args: new Map(), outcome: { edits: [], notices: [{ topic: "image", place, detail }] } };
  });
}

function isDisputed(name: string, stages: readonly MovedStage[]): boolean {
  const wanted = new Set(stages.filter(({ uses }) => uses.has(name)).map(({ args }) => args.get(name)?.after));
  return wanted.size > 1;
}
