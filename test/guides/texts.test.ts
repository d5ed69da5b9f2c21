import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/guides.ts";

interface Text {
  readonly where: string;
  readonly text: string;
}

function textsOf(guide: Guide): readonly Text[] {
  const here = (part: string, texts: readonly string[]) =>
    texts.map((text) => ({ where: `${guide.from}-to-${guide.to} ${part}`, text }));
  return [
    ...guide.packages.flatMap(({ id, why }) => here(id, [why])),
    ...guide.schema.flatMap(({ context, summary, cautions }) => here(context, [summary, ...cautions])),
    ...guide.breakingChanges.flatMap((change) => here(change.id, [change.title, change.affects, change.do])),
    ...guide.rollout.flatMap(({ topic, text }) => here(topic, [text])),
    ...guide.errata.flatMap(({ statement, truth }) => here("errata", [statement, truth])),
    ...here("passThrough", guide.passThrough === undefined ? [] : [guide.passThrough.reason]),
  ];
}

const texts = guides().flatMap(textsOf);

describe("texts of the guides", () => {
  it("have at most 60 words", () => {
    expect(texts.filter(({ text }) => text.split(/\s+/).length > 60)).toEqual([]);
  });

  it("mark code with backticks in pairs and use no other markup", () => {
    const outside = (text: string) => text.replaceAll(/`[^`]+`/g, "");
    expect(texts.filter(({ text }) => /[`*[\]<>|]|https?:/.test(outside(text)))).toEqual([]);
  });
});

describe("breaking changes", () => {
  const changes = guides().flatMap((guide) => guide.breakingChanges);

  it("have ids that are unique over all guides", () => {
    const ids = changes.map((change) => change.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("say their own thing, not that of another", () => {
    const said = changes.flatMap((change) =>
      [change.title, change.affects, change.do].map((text) => text.toLowerCase()),
    );
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  it("have web pages as sources", () => {
    const sources = changes.flatMap((change) => change.sources);
    expect(sources.filter((source) => !URL.canParse(source) || new URL(source).protocol !== "https:")).toEqual([]);
  });
});
