import { describe, expect, it } from "vitest";
import { longestBody, renderBody } from "../../src/pull-request/body.ts";
import { body, boxesOf, everything, marker } from "./bodies.ts";
import * as build from "./builders.ts";

describe("a body that would be too long", () => {
  const many = <T>(number: number, one: (index: number) => T) =>
    Array.from({ length: number }, (_, index) => one(index));
  const place = (index: number) => ({ path: `src/${"folder/".repeat(30)}Project${index}.csproj`, line: 2 * index + 1 });
  const text = "word ".repeat(40).trim();

  it.each([
    [
      "tasks",
      {
        edits: build.edits({
          tasks: many(2000, (index) => build.task({ places: many(50, place), why: `${text} ${index}` })),
        }),
      },
    ],
    ["patches", { edits: build.edits({ tasks: [build.task({ patch: many(3000, () => "x".repeat(200)) })] }) }],
    ["commands", { edits: build.edits({ tasks: [build.task({ commands: many(3, () => "x".repeat(40_000)) })] }) }],
    [
      "reasons",
      {
        edits: build.edits({
          commits: many(3000, (index) => ({
            message: `m${index}`,
            edits: [build.edit({ because: `${text} ${index}`, place: place(index) })],
          })),
        }),
      },
    ],
    [
      "schema",
      {
        schema: many(100, (index) =>
          build.schemaWork({
            step: `1.${index} -> 2.0`,
            changes: many(20, () => build.schemaChange({ summary: text })),
          }),
        ),
      },
    ],
    [
      "findings",
      {
        code: build.code({
          findings: many(3000, (index) =>
            build.finding({ place: place(index), note: `${text} ${index}`, symbol: `T:A.B${index}` }),
          ),
        }),
      },
    ],
    ["next steps", { next: many(900, (index) => build.guide({ from: `7.${index}`, to: `7.${index + 1}` })) }],
  ])("fits with many %s", (_, parts) => {
    const markdown = body({ work: build.work(parts) });
    expect(markdown.length).toBeLessThanOrEqual(longestBody);
    expect(markdown.endsWith(`${marker}\n`)).toBe(true);
    expect(markdown.split("<details>")).toHaveLength(markdown.split("</details>").length);
    expect(markdown.split("```").length % 2).toBe(1);
  });

  it("drops what comes next before anything else, and says so", () => {
    const next = many(900, (index) => build.guide({ from: `7.${index}`, to: `7.${index + 1}` }));
    const input = everything();
    const markdown = renderBody({ ...input, work: { ...input.work, next } });
    expect(markdown).not.toContain("What comes next");
    expect(markdown).toContain("Does not concern this repository");
    expect(markdown).toContain("Left out, because this text would be too long: what comes next.");
  });

  it("keeps the boxes as long as anything is kept", () => {
    const input = everything();
    const commits = many(800, (index) => ({
      message: `m${index}`,
      edits: [build.edit({ because: text + index, place: place(index) })],
    }));
    const markdown = renderBody({ ...input, work: { ...input.work, edits: { ...input.work.edits, commits } } });
    expect(boxesOf(markdown)).toHaveLength(3);
  });
});
