import { describe, expect, it } from "vitest";
import type { NoUpgrade } from "../../src/plan/plan.ts";
import { renderTerminal } from "../../src/pull-request/terminal.ts";
import * as build from "./builders.ts";

const blocked: NoUpgrade = {
  status: "blocked",
  hosts: [build.host()],
  from: "6.0",
  reason: "A package pins the family.",
  wayOut: "Remove it first.",
  place: { path: "src/Login/Login.csproj", line: 9 },
};

describe("renderTerminal", () => {
  it("tells a step from its road to its outcome", () => {
    const work = build.work({ schema: [build.schemaWork()], edits: build.edits({ tasks: [build.task()] }) });
    const text = renderTerminal(build.result([build.project()], [build.planned({ work })]));
    const inOrder = [
      "Upgrade Duende IdentityServer 6.2 to 6.3\n",
      "  road    [6.2 -> 6.3] -> 7.0 -> 7.1\n",
      "  branch  duende-upgrade/6.3\n",
      "2 things to do before you merge",
      "  1. Create a database migration for `ConfigurationDbContext` (SqlServer).\n",
      `       ${build.schemaWork().commands[0]}\n`,
      "     - Clients.RequireDPoP: bit, not null; existing rows: 0\n",
      "  2. Regenerate the lock files.\n",
      "     at src/Login/packages.lock.json:1\n       dotnet restore --force-evaluate\n",
      "  3. Look for 1 change in your code. Not searched yet:\n",
      "    src/Login/Login.csproj:12  6.2.3 -> 6.3.10\n",
      "Dry run: nothing is written.\n",
    ];
    const positions = inOrder.map((part) => text.indexOf(part));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
  });

  it("tells what the search of the code found", () => {
    const findings = [
      build.finding(),
      build.finding({ breakingChange: "member-removed", outcome: "changes-silently" }),
    ];
    const work = build.work({ code: build.code({ findings }) });
    const text = renderTerminal(build.result([build.project()], [build.planned({ work })]));
    expect(text).toContain("Searched 212 files of code: 1 place left to you and 1 place to know.\n");
    expect(text).toContain("  1. The clean-up job is asked for by its interface.\n");
    expect(text).toContain(
      "     at src/Login/Services.cs:31  services.AddTransient<TokenCleanupService, Cleanup>();\n",
    );
    expect(text).toContain("What changes without a compiler error\n  - Members are gone.\n");
    expect(text).not.toContain("earched yet");
  });

  it("tells why nothing is done, where, and the way out", () => {
    expect(renderTerminal(build.result([build.project()], [{ plan: blocked }]))).toBe(
      "Login: blocked at 6.0\n  A package pins the family.\n  at src/Login/Login.csproj:9\n  What to do: Remove it first.\n",
    );
  });

  it("says that no package is referenced", () => {
    expect(renderTerminal(build.result([build.project()], []))).toBe(
      "Nothing to do: no package of IdentityServer is referenced (1 project read).\n",
    );
  });

  it("names the pages that tell of a blocker", () => {
    const blockers = [{ id: "package", places: [], what: "", ways: [], sources: ["https://a.example/why"] }];
    expect(renderTerminal(build.result([build.project()], [{ plan: { ...blocked, blockers } }]))).toContain(
      "  What to do: Remove it first.\n  See https://a.example/why\n",
    );
  });

  it("says what happened to the pull request", () => {
    const publication = {
      kind: "created",
      branch: "duende-upgrade/6.3",
      number: 7,
      url: "https://github.example/7",
    } as const;
    const text = renderTerminal(build.result([build.project()], [build.planned({ publication })]));
    expect(text).toMatch(/\nCreated: branch `duende-upgrade\/6\.3`, pull request 7\.\nhttps:\/\/github\.example\/7\n$/);
  });

  it.each(["\u001B[2J\u001B[31m", "\u009B1A", "\r", "\u202E", "\u0007", "\u0000", "a\nb"])(
    "writes %j out instead of sending it",
    (text) => {
      const hosts = [build.host({ name: text })];
      const commits = [{ message: "Upgrade", edits: [build.edit({ before: text, place: { path: text, line: 1 } })] }];
      const work = build.work({
        edits: build.edits({ commits, tasks: [build.task({ why: text, commands: [text], patch: [text] })] }),
      });
      const results = [
        build.planned({ plan: build.plan({ hosts }), work }),
        { plan: { ...blocked, hosts, reason: text } },
      ];
      const plain = renderTerminal(build.result([build.project()], results));
      const clean = renderTerminal(
        build.result(
          [build.project()],
          [
            build.planned({ work: build.work({ edits: build.edits({ tasks: [build.task({ patch: ["-6"] })] }) }) }),
            { plan: blocked },
          ],
        ),
      );
      expect(plain.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(plain.split("\n")).toHaveLength(clean.split("\n").length);
    },
  );
});
