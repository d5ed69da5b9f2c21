import { describe, expect, it } from "vitest";
import { openApi } from "../../src/csharp/api/open-api.ts";
import { readRules, rulesOf } from "../../src/csharp/rules/read-rules.ts";
import { guides } from "../../src/guides/guides.ts";
import { apiData } from "../csharp/api/open.ts";
import { type Cover, coverage } from "./coverage.ts";

const book = await readRules();

const steps = guides().flatMap((guide) => {
  const api = openApi(apiData, guide.from);
  if (api === undefined || openApi(apiData, guide.to) === undefined) return [];
  return [{ step: `${guide.from} to ${guide.to}`, rows: coverage(guide, rulesOf(book, guide), api) }];
});

const covers: readonly Cover[] = ["rule", "entry", "net", "unreachable", "none"];

describe("the tables of API changes", () => {
  it.each(steps.map(({ step, rows }) => [step, rows] as const))("of %s leave no row without cover", (_, rows) => {
    const bare = rows.filter(({ cover }) => cover === "none");
    expect(bare.map(({ change }) => `${change.kind} ${change.symbol}`)).toEqual([]);
  });

  it("are printed with what covers them", () => {
    const table = steps.map(({ step, rows }) => {
      const counts = covers.map((cover) => rows.filter((row) => row.cover === cover).length);
      const percent = rows.length === 0 ? 100 : Math.round((100 * (rows.length - (counts.at(-1) ?? 0))) / rows.length);
      return `| ${[step, rows.length, ...counts, `${percent} %`].join(" | ")} |`;
    });
    console.log([`| step | rows | ${covers.join(" | ")} | covered |`, ...table].join("\n"));
    expect(table).toHaveLength(steps.length);
  });
});
