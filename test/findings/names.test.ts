import { describe, expect, test } from "vitest";
import { readRules, rulesOf } from "../../src/csharp/rules/read-rules.ts";
import { findBreakingChanges } from "../../src/findings/find-breaking-changes.ts";
import { namesToSearch, searchNames } from "../../src/findings/search-names.ts";
import { nameInCode } from "../../src/findings/symbol-names.ts";
import { changeInWords, short } from "../../src/findings/words.ts";
import { guides } from "../../src/guides/guides.ts";
import { open } from "../csharp/api/open.ts";

const book = await readRules();

function step(from: string) {
  const guide = guides().find((each) => each.from === from);
  if (!guide) throw new Error(`no guide from ${from}`);
  return { guide, rules: rulesOf(book, guide), api: open(from) };
}

test.each([
  ["M:A.IStore.FindAsync(System.String)", "FindAsync"],
  ["M:A.Store`1.#ctor(`0,A.ICache{A.B})", "Store"],
  ["T:A.ICache`1", "ICache"],
  ["P:A.Parameters.Item(System.String)", "Parameters"],
  ["M:A.X.Add``1(A.B,System.Nullable{System.Int32})", "Add"],
  ["N:A.B", "B"],
])("code says %s as %s", (id, name) => {
  expect(nameInCode(id)).toBe(name);
});

describe("names to search", () => {
  test("are those by which code meets the changes of a step", () => {
    const { words } = namesToSearch(step("6.2"));
    expect(words).toEqual(
      expect.arrayContaining([
        "RemoveExpiredGrantsAsync",
        "TokenCleanupService",
        "ITokenRequestValidator",
        "LoginPageResult",
      ]),
    );
    expect(words).toEqual([...new Set(words)].sort());
  });

  test("of a type that is gone include its members", () => {
    expect(namesToSearch(step("4.1")).words).toEqual(
      expect.arrayContaining(["CustomContractResolver", "ValuesHelper", "Merge"]),
    );
  });

  test("stand under the breaking change that they belong to", () => {
    const found = searchNames(step("6.2")).find(
      ({ breakingChange }) => breakingChange === "removeexpiredgrants-rename",
    );
    expect(found?.names).toEqual(["RemoveExpiredGrantsAsync"]);
  });
});

test("evidence is given for every breaking change that was searched for, also when nothing was found", () => {
  const { evidence, sightings } = findBreakingChanges({ ...step("6.2"), files: [], searched: 42 });
  expect(sightings).toEqual([]);
  expect(evidence).toContainEqual({
    breakingChange: "itokenrequestvalidator-context",
    names: ["ITokenRequestValidator", "ValidateRequestAsync"],
    files: 42,
  });
  const ids = step("6.2").guide.breakingChanges.map(({ id }) => id);
  expect(evidence.filter(({ breakingChange }) => !ids.includes(breakingChange))).toEqual([]);
});

test("declarations are told without namespaces", () => {
  expect(short('public System.Threading.Tasks.Task<A.B.Client?> FindAsync(string id = "A.B")')).toBe(
    'public Task<Client?> FindAsync(string id = "A.B")',
  );
});

test.each(
  guides()
    .map(({ from, to }) => [from, to] as const)
    .filter(([from]) => from !== "3.0" && from !== "4.0"),
)("every change from %s to %s is told in one sentence", (from, to) => {
  const sentences = open(from).changes.map((change) => changeInWords(change, to));
  expect(sentences.filter((sentence) => !/^\S.*\.$/.test(sentence) || sentence.includes("~"))).toEqual([]);
});
