import { describe, expect, it } from "vitest";
import { composeGuides } from "../../src/guides/compose-guides.ts";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/guides.ts";

const passed = guides().filter(({ from }) => ["4.1", "5.0", "5.1"].includes(from));

describe("composeGuides", () => {
  it("leaves a step taken alone as it is", () => {
    for (const guide of guides()) expect(composeGuides([guide])).toEqual([guide]);
  });

  it("leaves out what is beside the point for whoever passes 5.0 and 5.1", () => {
    const left = (list: readonly Guide[]) => list.flatMap(({ breakingChanges }) => breakingChanges.map(({ id }) => id));
    const kept = left(composeGuides(passed));
    expect(left(passed).filter((id) => !kept.includes(id))).toEqual([
      "signing-key-precedence-5-0",
      "signing-key-precedence-5-1",
      "signing-key-precedence-5-2",
    ]);
    const rollout = composeGuides(passed).flatMap((guide) => guide.rollout.map(({ topic }) => `${guide.to} ${topic}`));
    expect(rollout.filter((note) => /rollback|deploy/.test(note))).toEqual([
      "5.0 deploy",
      "5.0 deploy",
      "5.0 rollback",
    ]);
  });

  it("keeps schema, packages and links of every guide", () => {
    for (const [index, guide] of composeGuides(passed).entries()) {
      expect(guide).toMatchObject({ schema: passed[index]?.schema, packages: passed[index]?.packages });
    }
  });
});
