import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import schema from "../../../schema/rule-metadata.json" with { type: "json" };
import { readGuideFiles } from "../../../scripts/guide-files.mjs";
import { readRuleFiles } from "../../../scripts/rule-files.mjs";
import type { Api } from "../../../src/csharp/api/api.ts";
import { openApi } from "../../../src/csharp/api/open-api.ts";
import { readRules, rulesOf } from "../../../src/csharp/rules/read-rules.ts";
import type { Rule } from "../../../src/csharp/rules/rule.ts";
import { guides } from "../../../src/guides/guides.ts";
import { apiData } from "../api/open.ts";

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
const files = readRuleFiles();
const rules = files.flatMap(({ step, rules: ofStep }) =>
  ofStep.map((rule) => [`${step} ${rule.id}`, step, rule] as const),
);

function apisOf(step: string): readonly [Api, Api] {
  const [from, to] = step.split("-to-").map((line) => openApi(apiData, line));
  if (!from || !to) throw new Error(`there is no API for ${step}`);
  return [from, to];
}

function hasSymbol(id: string, api: Api): boolean {
  if (id.startsWith("N:")) return api.hasNamespace(id.slice(2));
  if (id.startsWith("T:")) return api.type(id.slice(2)) !== undefined;
  const path = id.slice(2).replace(/\(.*$/, "");
  return api.type(path.slice(0, path.lastIndexOf(".")))?.members.some((member) => member.id === id) ?? false;
}

test("rules are embedded as they are written", async () => {
  const book = await readRules();
  expect(Object.keys(book)).toEqual(files.map(({ step }) => step));
  for (const { step, rules: written } of files) {
    const [from = "", to = ""] = step.split("-to-");
    expect(rulesOf(book, { from, to })).toEqual(written);
  }
});

test("ids are unique over all steps", () => {
  const ids = rules.map(([, , { id }]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(rules)("rule %s", (_, step, rule) => {
  test("is what ast-grep and schema/rule-metadata.json ask for", () => {
    const { metadata, rule: matcher, ...rest } = rule;
    expect(validate(metadata), JSON.stringify(validate.errors)).toBe(true);
    expect(rest).toMatchObject({ id: expect.stringMatching(/^[a-z0-9-]+$/), language: "CSharp" });
    expect(["error", "warning", "info"]).toContain(rest.severity);
    expect(rest.message).toMatch(/\.$/);
    expect(Object.keys(matcher).length).toBeGreaterThan(0);
    expect(rule.fix === undefined || metadata.edit === undefined).toBe(true);
  });

  test("says at its top what kinds of nodes it is about, as ast-grep's command line asks", () => {
    const { kind, any } = rule.rule as { readonly kind?: string; readonly any?: readonly { readonly kind?: string }[] };
    const isOfKind = (each: { readonly kind?: string }) => each.kind !== undefined || "all" in each;
    expect(kind !== undefined || any?.every(isOfKind)).toBe(true);
  });

  test("belongs to a breaking change of its guide", () => {
    const guide = readGuideFiles().find((file) => file.step === step)?.guide;
    expect(guide).toMatchObject({
      breakingChanges: expect.arrayContaining([expect.objectContaining({ id: rule.metadata.breakingChange })]),
    });
  });

  test("names symbols that the old line has, by variables that it binds", () => {
    const [old] = apisOf(step);
    expect(symbolsOf(rule).filter((id) => !hasSymbol(id, old))).toEqual([]);
    const text = JSON.stringify([rule.rule, rule.constraints, rule.utils]);
    const variables = [...Object.keys(rule.metadata.symbols ?? {}), rule.metadata.edit?.at ?? "match"];
    expect(variables.filter((name) => name !== "match" && !text.includes(`$${name}`))).toEqual([]);
  });

  test("writes what the new line has", () => {
    const [, next] = apisOf(step);
    const { edit, using } = rule.metadata;
    if (edit?.name === "replace-type") expect(platform.has(edit.to) || next.type(edit.to)).toBeTruthy();
    if (using !== undefined) expect(platform.has(using) || next.hasNamespace(using)).toBe(true);
    expect(rule.metadata.outcome !== "fixed" || rule.fix !== undefined || edit !== undefined).toBe(true);
  });
});

test("an entry is part of one in the same guide", () => {
  const parts = guides().flatMap(({ breakingChanges }) => {
    const ids = new Set(breakingChanges.map(({ id }) => id));
    return breakingChanges.filter(({ partOf }) => partOf !== undefined && !ids.has(partOf));
  });
  expect(parts).toEqual([]);
});

test("an overdue entry has rules in the step to the line that its own starts from", async () => {
  const book = await readRules();
  const overdue = guides().flatMap(({ from: to, breakingChanges }) =>
    breakingChanges.flatMap((change) => (change.overdue ? [{ ...change.overdue, to }] : [])),
  );
  const ruled = overdue.map(({ id, ...step }) =>
    rulesOf(book, step).filter((rule) => rule.metadata.breakingChange === id),
  );
  expect(overdue).not.toEqual([]);
  expect(ruled.filter((rules) => rules.length === 0)).toEqual([]);
});

describe("the symbols of a guide", () => {
  test.each(
    guides()
      .filter((guide) => openApi(apiData, guide.from) !== undefined)
      .map((guide) => [guide.from, guide] as const),
  )("from %s are those of its line, or what the next line asks for", (from, guide) => {
    const apis = [openApi(apiData, from), openApi(apiData, guide.to)].filter((api) => api !== undefined);
    const symbols = guide.breakingChanges.flatMap(({ symbols: ids = [] }) => ids);
    expect(symbols.filter((id) => !apis.some((api) => hasSymbol(id, api)))).toEqual([]);
  });
});

/** Types and namespaces of other packages, which our data leaves out. */
const platform: ReadonlySet<string> = new Set([
  "Microsoft.AspNetCore.Mvc.BadRequestResult",
  "Microsoft.AspNetCore.WebUtilities",
  "NodaTime.IClock",
  "System",
  "System.Linq",
  "System.TimeProvider",
]);

function symbolsOf({ metadata }: Rule): readonly string[] {
  return Object.values(metadata.symbols ?? {}).flat();
}
