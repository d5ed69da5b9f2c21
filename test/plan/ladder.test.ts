import { describe, expect, it } from "vitest";
import { guides } from "../../src/guides/guides.ts";
import { compareLines, createLadder } from "../../src/plan/ladder.ts";

const ladder = createLadder(guides());
const steps = (road: readonly { from: string; to: string }[] | undefined) =>
  road?.map(({ from, to }) => `${from}-${to}`);

describe("the ladder", () => {
  it("stops at every line from 3.1 to the newest, and passes 5.0 and 5.1 when it comes from 4.1", () => {
    const stops = ["3.1"];
    for (let at = "3.1"; ladder.next(at).length > 0; stops.push(at)) at = ladder.next(at).at(-1)?.to ?? at;
    expect(stops).toEqual(["3.1", "4.1", "5.2", "6.0", "6.1", "6.2", "6.3", "7.0", "7.1", "7.2", "7.3", "7.4", "8.0"]);
  });

  it("goes line by line from a passed line", () => {
    expect(steps(ladder.next("5.0"))).toEqual(["5.0-5.1"]);
    expect(steps(ladder.next("5.1"))).toEqual(["5.1-5.2"]);
    expect(steps(ladder.next("4.1"))).toEqual(["4.1-5.0", "5.0-5.1", "5.1-5.2"]);
  });

  it("finds the road to a named line, and none backwards or to a line that is not there", () => {
    expect(steps(ladder.road("6.2", "7.1"))).toEqual(["6.2-6.3", "6.3-7.0", "7.0-7.1"]);
    expect(ladder.road("7.1", "6.2")).toBeUndefined();
    expect(ladder.road("6.2", "6.9")).toBeUndefined();
  });

  it("names the oldest line that stops next at a line", () => {
    const before = ["3.1", "4.1", "5.2", "6.0", "8.0"].map((stop) => ladder.stopBefore(stop));
    expect(before).toEqual(["3.0", "3.1", "4.1", "5.2", "7.4"]);
  });

  it("orders lines by number", () => {
    expect(["10.0", "7.10", "7.9", "8.0"].toSorted(compareLines)).toEqual(["7.9", "7.10", "8.0", "10.0"]);
  });
});
