import { describe, expect, it } from "vitest";
import type { CodeWork } from "../../src/edits/code-step/code-work.ts";
import type { BreakingChange } from "../../src/guides/guide.ts";
import { body, boxesOf, links } from "./bodies.ts";
import * as build from "./builders.ts";
import { linksOf, readingOf, valuesOf } from "./markdown-back.ts";

const planOf = (...breakingChanges: readonly BreakingChange[]) =>
  build.plan({ guides: [build.guide({ breakingChanges })] });

function bodyOf(code: Partial<CodeWork>, changes: readonly BreakingChange[] = [build.change()]): string {
  return body({ plan: planOf(...changes), work: build.work({ code: build.code(code) }) });
}

describe("code that needs a person", () => {
  it("is a box with what to do, the places and a ready change", () => {
    const edit = build.edit({
      place: { path: "src/Login/Services.cs", line: 31, column: 31 },
      before: "TokenCleanupService",
      after: "ITokenCleanupService",
    });
    const markdown = bodyOf({ findings: [build.finding({ edits: [edit] })] });
    expect(boxesOf(markdown)).toHaveLength(1);
    expect(readingOf(markdown)).toContain("The clean-up job is asked for by its interface. Register it as");
    expect(linksOf(markdown)).toContain(links({ path: "src/Login/Services.cs", line: 31 }));
    expect(valuesOf(markdown, "code")).toEqual([
      "-services.AddTransient<TokenCleanupService, Cleanup>();\n+services.AddTransient<ITokenCleanupService, Cleanup>();",
    ]);
    expect(readingOf(markdown)).toContain("1 thing to do before you merge and 1 edit done in 1 file.");
    expect(markdown).not.toContain("Not searched yet");
  });

  it("shows the line where there is no ready change, and joins places that ask for the same", () => {
    expect(valuesOf(bodyOf({}), "inlineCode")).toContain(build.finding().text);
    const findings = [3, 7, 11].map((line) => build.finding({ place: { path: "src/A.cs", line } }));
    const markdown = bodyOf({ findings });
    expect(readingOf(markdown)).toContain(
      "TokenCleanupService at src/A.cs:3, src/A.cs:7, src/A.cs:11: The server asks",
    );
    expect(valuesOf(markdown, "inlineCode")).not.toContain(build.finding().text);
  });

  it("counts places over the limit", () => {
    const findings = Array.from({ length: 30 }, (_, index) =>
      build.finding({ place: { path: "src/A.cs", line: 2 * index + 1 } }),
    );
    expect(readingOf(bodyOf({ findings }))).toContain("src/A.cs:15 and 22 more");
  });

  it("is grouped by what happened to the API where no guide speaks of it", () => {
    const findings = ["A", "B"].map((name) =>
      build.finding({
        breakingChange: "interface-member-added",
        rule: null,
        symbol: `T:Acme.I${name}Store`,
        note: `6.3 asks for the member \`Task ${name}()\`.`,
      }),
    );
    const markdown = bodyOf({ findings });
    expect(boxesOf(markdown)).toHaveLength(1);
    expect(readingOf(markdown)).toContain("Interfaces ask for more members. No official text names this");
    expect(markdown).toContain("`IBStore` at");
    expect(markdown).toContain("6.3 asks for the member `Task B()`.");
  });

  it("imports a namespace once for all that is suggested", () => {
    const findings = ["FirstAsync", "SecondAsync"].map((name) => {
      const member = build.edit({
        place: { path: "src/A.cs", line: 30 },
        before: "",
        after: `\n    void ${name}() { }`,
      });
      const using = build.edit({ place: { path: "src/A.cs", line: 3 }, before: "", after: "\nusing System;" });
      return build.finding({ note: name, place: { path: "src/A.cs", line: 9 }, edits: [member, using] });
    });
    const diff = "+using System;\n  +void FirstAsync() { }\n  +void SecondAsync() { }\n";
    expect(bodyOf({ findings })).toContain(diff);
  });

  it("is one box for what cannot be told, and one for what could not be read", () => {
    const note = "Nobody can tell without a compiler: `context` is dynamic.";
    const unclear = [5, 9].map((line) =>
      build.finding({ outcome: "cannot-tell", note, place: { path: "src/B.cs", line } }),
    );
    const unread = [{ place: { path: "src/C.cs", line: 7 }, reason: "does not parse from here on" }];
    const markdown = bodyOf({ findings: unclear, unread });
    expect(boxesOf(markdown)).toHaveLength(2);
    const reading = readingOf(markdown);
    expect(reading).toContain("Check 2 places that could not be told.");
    expect(reading).toContain("asked for by its interface: src/B.cs:5, src/B.cs:9. Nobody can tell without a compiler");
    expect(reading).toContain("Read 1 file that this tool could not.");
    expect(reading).toContain("src/C.cs:7: does not parse from here on.");
    expect(reading).toContain("2 things to do before you merge");
  });

  it("leaves to the reader what no search can decide, and nothing that is seen to", () => {
    const changes = [
      build.change({ id: "nullable", kind: "obsolete", title: "Types are annotated" }),
      build.change({ id: "renamed", kind: "packaging", title: "Packages are renamed", doneBy: "packages" }),
      build.change({ id: "raised", kind: "packaging", title: "Hosts run on .NET 8", doneBy: "frameworks" }),
    ];
    const markdown = bodyOf({ findings: [], evidence: [] }, changes);
    expect(readingOf(markdown)).toContain("Read 1 change that no search of code can decide.");
    expect(markdown).toContain("Types are annotated");
    expect(markdown).not.toMatch(/Packages are renamed|Hosts run/);
    const tasks = [build.task({ kind: "framework" })];
    expect(body({ plan: planOf(...changes), work: build.work({ edits: build.edits({ tasks }) }) })).toContain(
      "Hosts run on .NET 8",
    );
  });
});

describe("silent changes", () => {
  const silent = build.change({
    id: "flows",
    kind: "behaviour",
    title: "More flows run it",
    keep: "options.Old = true;",
  });

  it("have the lines of this repository that keep the old behaviour, and else the guide's", () => {
    const kept = (...texts: readonly string[]) => {
      const edits = texts.map((after) => build.edit({ before: "", after }));
      const findings = [build.finding({ breakingChange: "flows", outcome: "changes-silently", edits })];
      return valuesOf(bodyOf({ findings }, [silent]), "inlineCode").filter((text) => / = /.test(text));
    };
    expect(kept()).toEqual(["options.Old = true;"]);
    expect(kept("\r\n    opt.Old = true;")).toEqual(["opt.Old = true;"]);
    expect(kept("{ ", "; o.Old = true; }")).toEqual(["o.Old = true;"]);
    expect(kept(",\n    Old = true")).toEqual(["Old = true"]);
  });

  it("name the places that are met", () => {
    const findings = [build.finding({ breakingChange: "flows", outcome: "changes-silently" })];
    const markdown = bodyOf({ findings }, [silent]);
    expect(markdown).toContain("| from 6.3 on | you |");
    expect(markdown).toContain("| More flows run it | [`src/Login/Services.cs:31`]");
    expect(markdown).toContain("| `options.Old = true;` ");
    expect(readingOf(markdown)).toContain("1 behaviour to know");
  });

  it("stand there unmet only where no search can decide", () => {
    expect(bodyOf({ findings: [], evidence: [] }, [silent])).toContain("| More flows run it | cannot be searched: ");
    const evidence = [{ breakingChange: "flows", names: ["ProcessAsync"], files: 212 }];
    const searched = bodyOf({ findings: [], evidence }, [silent]);
    expect(searched).not.toContain("What changes without");
    expect(searched).toContain("More flows run it: not used; searched 212 files for `ProcessAsync`.");
  });

  it("say what the API says where no rule knows better", () => {
    const note = "Gone in 6.3: no longer called.";
    const silently = { breakingChange: "flows", outcome: "changes-silently", note } as const;
    expect(bodyOf({ findings: [build.finding({ ...silently, rule: null })] }, [silent])).toContain(note);
    expect(bodyOf({ findings: [build.finding({ ...silently, rule: "flows" })] }, [silent])).not.toContain(note);
  });

  it("include those of the API that no guide speaks of", () => {
    const symbol = "P:Acme.Models.Client.RequirePkce";
    const note = "Its value changes from `false` to `true` in 6.3.";
    const findings = [
      build.finding({ breakingChange: "initial-value-changed", outcome: "changes-silently", symbol, note }),
    ];
    const markdown = bodyOf({ findings }, [silent]);
    expect(markdown).toContain("| Properties start with another value: `Client.RequirePkce` | [");
    expect(readingOf(markdown)).toContain("Its value changes from false to true");
  });
});

describe("done and unused", () => {
  it("has a row per rule, with the lines as they were, not as later commits see them", () => {
    const because = "It is called `CleanupAsync` now.";
    const findings = [20, 44].map((line) => {
      const place = { path: "src/Nightly.cs", line };
      return build.finding({ outcome: "fixed", place, edits: [build.edit({ place, because })] });
    });
    const moved = [21, 45].map((line) => build.edit({ place: { path: "src/Nightly.cs", line }, because }));
    const commits = [...build.edits().commits, { message: "Call CleanupAsync", edits: moved }];
    const markdown = body({ work: build.work({ edits: build.edits({ commits }), code: build.code({ findings }) }) });
    expect(markdown).toContain(
      "| Call CleanupAsync | The clean-up job is asked for by its interface (2 places) | [`src/Nightly.cs:20`]",
    );
    expect(markdown).not.toContain("Nightly.cs:21");
    expect(readingOf(markdown)).toContain("3 edits done in 2 files.");
  });

  it("says of what was searched how it was searched", () => {
    const evidence = [{ breakingChange: "cleanup-service", names: ["A", "B", "C", "D", "E", "F", "G"], files: 212 }];
    const markdown = bodyOf({ findings: [], evidence });
    expect(markdown).toContain("<summary>Does not concern this repository: 1 of 1 change</summary>");
    expect(markdown).toContain("not used; searched 212 files for `A`, `B`, `C`, `D`, `E` and 2 more.");
    expect(boxesOf(markdown)).toEqual([]);
  });

  it("does not say of moved namespaces that nothing uses them", () => {
    const evidence = [{ breakingChange: "cleanup-service", names: ["IdentityModel"], files: 212 }];
    expect(bodyOf({ findings: [], evidence })).toContain("not used");
    const moved = bodyOf({ findings: [], evidence, moved: ["cleanup-service"] });
    expect(moved).not.toContain("not used");
    expect(boxesOf(moved)).toEqual([]);
  });

  it("gives no box to what changes nothing by itself, or only with a package that nobody references", () => {
    const told = bodyOf({ findings: [] }, [
      build.change({ id: "option-added", title: "An option is there", harmless: true }),
      build.change({ id: "other-package", title: "A type is in two packages", whereReferenced: ["Other.Package"] }),
    ]);
    expect(boxesOf(told)).toEqual([]);
    expect(told).toContain("<summary>Does not concern this repository: 2 of 2 changes</summary>");
    expect(told).toContain("- A type is in two packages: no project references `Other.Package`.");
    expect(told).toContain("- An option is there: changes nothing by itself.");
    const own = bodyOf({ findings: [] }, [
      build.change({ id: "own-package", whereReferenced: ["duende.identityserver"] }),
    ]);
    expect(boxesOf(own)).toHaveLength(1);
  });
});

describe("asides", () => {
  it("what is not read and what need not change has a word each", () => {
    const at = (path: string, line: number) => ({ path, line });
    const markdown = bodyOf({
      findings: [],
      unsupported: [
        { path: "F/F.fsproj", language: "F#", mentions: ["F/A.fs", "F/B.fs"] },
        { path: "V/V.vbproj", language: "VB", mentions: ["V/A.vb"] },
      ],
      mentions: [
        ...[1, 2, 3].map((line) => ({
          kind: "comment" as const,
          place: at("src/A.cs", line * 2),
          text: "IdentityServer4",
        })),
        { kind: "string", place: at("src/A.cs", 9), text: "IdentityServer4" },
      ],
    });
    expect(markdown).toContain(
      "- [ ] **Look through 3 files in F# and VB.** They speak of IdentityServer and are not searched: ",
    );
    expect(markdown).toContain("<summary>Old names in strings and comments: 4 places</summary>");
    expect(markdown).toMatch(/In strings: .*src\/A\.cs:9.*\.\n- In comments: .*src\/A\.cs:2.*/);
  });
});
