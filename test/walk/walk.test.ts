import { describe, expect, test } from "vitest";
import { once } from "../../src/csharp/api/collect.ts";
import { guides } from "../../src/guides/guides.ts";
import { createLadder } from "../../src/plan/ladder.ts";
import { unreported } from "./reported-places.ts";
import { type WalkedStep, walk } from "./walk.ts";

/** The steps from IdentityServer4 3.1 on, where a repository that moves by itself takes them. */
const steps = [
  ...["3.1-to-4.1", "4.1-to-5.2", "5.2-to-6.0", "6.0-to-6.1", "6.1-to-6.2", "6.2-to-6.3", "6.3-to-7.0"],
  ...["7.0-to-7.1", "7.1-to-7.2", "7.2-to-7.3", "7.3-to-7.4", "7.4-to-8.0"],
];

describe("a host walks from 3.1 to 8.0", () => {
  const walked = once(() => walk());
  const stepOf = async (name: string): Promise<WalkedStep> => {
    const step = (await walked()).steps.find((each) => each.name === name);
    if (step === undefined) throw new Error(`${name} is not walked`);
    return step;
  };

  test("step by step, and has arrived", async () => {
    const newest = createLadder(guides()).lines.at(-1);
    const { steps: taken, end } = await walked();
    console.log(tableOf(taken));
    expect(taken.map(({ name }) => name)).toEqual(steps);
    expect(end?.plan).toMatchObject({ status: "up-to-date", from: newest });
  });

  test.each(steps)("%s leaves to people what it tells them, and nothing else", async (name) => {
    const untold = unreported(await stepOf(name)).map(({ path, line }) => `${path}:${line}`);
    expect(untold).toEqual([]);
  });

  test.each(steps)("%s finds every file readable", async (name) => {
    expect((await stepOf(name)).result.work.code?.unread).toEqual([]);
  });
});

/** What the tool did, and what is left, per step. */
function tableOf(all: readonly WalkedStep[]): string {
  const rows = all.map((step) => ({ name: step.name, ...countsOf(step) }));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const [written, removed] = [sum(rows.map((row) => row.written)), sum(rows.map((row) => row.removed))];
  const lines = rows.map(
    (row) =>
      `${row.name}: ${row.fixed} fixed, ${row.suggested} suggested, ${row.reported} reported, +${row.written} -${row.removed} lines by hand`,
  );
  return [...lines, `all: +${written} -${removed} lines by hand`].join("\n");
}

function countsOf({ result, changes }: WalkedStep) {
  const findings = result.work.code?.findings ?? [];
  const left = findings.filter(({ outcome }) => outcome !== "fixed");
  const suggested = left.filter(({ edits }) => edits.length > 0).length;
  return {
    fixed: findings.length - left.length,
    suggested,
    reported: left.length - suggested,
    written: changes.flatMap(({ added }) => added).length,
    removed: changes.flatMap(({ removed }) => removed).length,
  };
}
