import { describe, expect, it } from "vitest";
import type { CodeWork } from "../../src/edits/code-step/code-work.ts";
import { renderBody } from "../../src/pull-request/body.ts";
import { body, everything, marker, read } from "./bodies.ts";
import * as build from "./builders.ts";
import { linksOf, valuesOf } from "./markdown-back.ts";

describe("renderBody", () => {
  it("tells first what to do, then what to know, then what is done, and folds the rest away", () => {
    const markdown = renderBody(everything());
    const inOrder = [
      "**6.2 → 6.3** → 7.0 → 7.1",
      "2 things to do before you merge",
      "## Before you merge",
      "Create a database migration",
      "Regenerate the lock files",
      "Look for 1 change",
      "## What changes without",
      "## Done for you",
      "## Rollout",
      "Does not concern this repository",
      "What comes next",
      "Sources: [upgrade guide",
      "Close this pull request",
      marker,
    ];
    const positions = inOrder.map((text) => markdown.indexOf(text));
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
    expect(positions[0]).toBe(0);
  });

  it("leaves out sections that have nothing to say", () => {
    const plan = build.plan({ guides: [build.guide()] });
    const titles = body({ plan }).match(/^## .*/gm);
    expect(titles).toEqual(["## Before you merge", "## Done for you"]);
    expect(body({ plan })).not.toContain("<details>");
  });

  it("has no markup but its own", () => {
    const markdown = renderBody(everything());
    expect(foreignMarkup(markdown)).toEqual([]);
  });

  it("ends with the marker on a line of its own", () => {
    expect(body().endsWith(`\n\n${marker}\n`)).toBe(true);
  });
});

describe("the head of a body", () => {
  it("names lines that are passed, and why", () => {
    const passThrough = { to: "5.2", reason: "Keys sign early there.", migration: "UpdateToDuende_v5" };
    const guides = [
      build.guide({ from: "4.1", to: "5.0", passThrough }),
      build.guide({ from: "5.0", to: "5.1" }),
      build.guide({ from: "5.1", to: "5.2" }),
    ];
    const plan = build.plan({ from: "4.1", to: "5.2", guides });
    const markdown = body({ plan, work: build.work({ road: ["4.1", "5.0", "5.1", "5.2", "6.0"] }) });
    expect(markdown).toMatch(/^\*\*4\.1 → 5\.0 → 5\.1 → 5\.2\*\* → 6\.0\n/);
    expect(markdown).toContain("5.0 and 5.1 are passed without a stop: Keys sign early there.");
  });

  it.each([
    [{ kind: "source", name: "corporate" }, "in the package source corporate."],
    [{ kind: "source", name: "corporate", caveat: "`other` did not answer" }, "corporate, other did not answer."],
    [
      { kind: "release-tags", repository: "acme/products" },
      "release tags of acme/products; no package source is configured.",
    ],
    [
      { kind: "guide", why: "`--offline` forbids asking" },
      "knows by itself: --offline forbids asking. Newer ones are found",
    ],
  ] as const)("says where the version comes from: %j", (origin, expected) => {
    expect(read({ plan: build.plan({ chosen: { version: "6.3.10", origin } }) })).toContain(expected);
  });

  it("counts what is to do, to know and done", () => {
    const work = build.work({
      schema: [build.schemaWork(), build.schemaWork({ use: undefined })],
      edits: build.edits({
        tasks: [build.task(), build.task()],
        commits: [{ message: "m", edits: [build.edit(), build.edit()] }],
      }),
    });
    const expected = "3 things to do before you merge, 1 change to look for in your code and 2 edits done in 1 file.";
    expect(read({ work })).toContain(expected);
  });
});

/** Whatever a repository can choose, as somebody would choose it to be seen or to be run. */
const hostile = [
  "`]( <img src=x>",
  "--></details>",
  "@everyone #1 acme/b#2",
  "a|b\n\n# c",
  "[x](https://evil.example)",
];

describe("a hostile repository", () => {
  it.each(hostile)("cannot write markup, mentions or links by calling everything %j", (text) => {
    const place = { path: text, line: 1 };
    const reference = build.reference({ id: text, place, framework: text });
    const project = build.project({
      path: text,
      references: [reference, build.reference({ id: "Duende.IdentityServer.EntityFramework" })],
    });
    const input = everything();
    const plan = {
      ...input.plan,
      hosts: [build.host({ name: text, projects: [project] })],
      held: [{ project, reference, line: text }],
      chosen: { version: text, origin: { kind: "source", name: text, caveat: text } as const },
    };
    const work = build.work({
      schema: [
        build.schemaWork({
          use: build.contextUse({ context: text, provider: text, project: text, folder: text, place }),
          commands: [text],
        }),
      ],
      edits: build.edits({
        commits: [
          { message: text, edits: [build.edit({ place, because: text })] },
          { message: "m", edits: [build.edit()] },
        ],
        moves: [build.move({ id: text, newId: text, from: text, to: text })],
        tasks: [build.task({ title: text, why: text, places: [place], commands: [text], patch: [text] })],
      }),
    });
    const markdown = renderBody({ ...input, plan, work: { ...work, code: hostileCode(text) } });
    expect(foreignMarkup(markdown)).toEqual([]);
    expect(valuesOf(markdown, "text").filter((words) => /@\w|#\d|evil/.test(words))).toEqual([]);
    expect(markdown.match(/^#+ .*/gm)).toHaveLength(4);
  });
});

/** Every outcome, for a change of the guide and for one of the API alone. */
function hostileCode(text: string): CodeWork {
  const outcomes = ["fixed", "needs-you", "changes-silently", "cannot-tell"] as const;
  const place = { path: text, line: 1, column: 1 };
  const edits = [build.edit({ place, before: text, after: text, because: text })];
  const findings = outcomes.flatMap((outcome) =>
    ["cleanup-service", text].map((breakingChange) =>
      build.finding({ breakingChange, outcome, place, text, note: text, symbol: `T:${text}`, edits }),
    ),
  );
  const evidence = [{ breakingChange: "rotation", names: [text], files: 1 }];
  return {
    findings,
    evidence,
    unread: [{ place, reason: text }],
    unsupported: [{ path: text, language: "F#", mentions: [text] }],
    moved: [],
    mentions: (["comment", "string"] as const).map((kind) => ({ kind, place, text })),
  };
}

/** Raw markup and addresses that are not our own. */
function foreignMarkup(markdown: string): readonly string[] {
  const own = [/^<details><summary>[\w .:]+<\/summary>$/, /^<\/details>$/, /^<!-- duende-upgrade: .* -->$/];
  const html = valuesOf(markdown, "html").filter((value) => !own.some((form) => form.test(value)));
  return [...html, ...linksOf(markdown).filter((url) => !/^https:\/\/(docs|github)\.example\//.test(url))];
}
