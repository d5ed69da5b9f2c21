import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveFile } from "./move-files.ts";

const before =
  "using System;\nusing Foo; // é\nusing IdentityServer4.Models;\n\nclass Ä\n{\n\tClient c = new IdentityServer4.Models.Client(); // ü\n}";
const after =
  "using System;\nusing Duende.IdentityServer.Models;\nusing Foo; // é\n\nclass Ä\n{\n\tClient c = new Duende.IdentityServer.Models.Client(); // ü\n}";

describe("bytes", () => {
  test.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["line ends of Windows", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    [
      "line ends of old Macs",
      (text: string) => Buffer.from(text.replaceAll(" // é", "").replaceAll(" // ü", "").replaceAll("\n", "\r")),
    ],
    ["Windows-1252", (text: string) => Buffer.from(text, "latin1")],
    ["UTF-16", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s stay", (_, encode) => {
    const moved = moveFile(encode(before));
    expect(Buffer.from(moved.bytes)).toEqual(encode(after));
    expect(moveFile(moved.bytes).move.edits).toEqual([]);
  });

  const lines = [
    "using IdentityServer4;",
    "using IdentityServer4.Models;",
    "using static IdentityServer4.IdentityServerConstants;",
    "using Duende.IdentityServer;",
    "using System;",
    "using Xunit;",
    "using C = IdentityServer4.Models.Client;",
    "// IdentityServer4",
    "",
    "#if X",
    "#endif",
    "using IdentityServer4.Mine;",
  ];
  test("only names change, and a second run finds nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 10 }),
        fc.constantFrom("\n", "\r\n"),
        (head, end) => {
          const text = [...head, "class A { IdentityServer4.Models.Client c; }", ""].join(end);
          const others = { "Host/B.cs": "namespace IdentityServer4.Mine { class B { } }" };
          const moved = moveFile(text, { others });
          const kept = (all: string) => all.split(end).filter((line) => !/IdentityServer/.test(line));
          expect(kept(moved.text)).toEqual(kept(text));
          expect(moved.text).not.toMatch(/using (?:static |C = )?IdentityServer4(?!\.Mine)/);
          expect(moveFile(moved.text, { others }).move.edits).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what could not be read", () => {
  test("conflict markers: nothing is edited", () => {
    const text =
      "<<<<<<< HEAD\nusing IdentityServer4;\n=======\nusing Duende.IdentityServer;\n>>>>>>> theirs\nclass A { }\n";
    const { move, unknowns } = moveFile(text);
    expect(move.edits).toEqual([]);
    expect(unknowns).toEqual(["<<<<<<<: marks a conflict that was never resolved"]);
  });

  test("names outside the broken part are edited", () => {
    const moved = moveFile("using IdentityServer4;\nclass A { void M() { Foo(; } IdentityServer4.Models.Client c; }\n");
    expect(moved.text).toContain("using Duende.IdentityServer;");
    expect(moved.text).toContain("Duende.IdentityServer.Models.Client c;");
  });

  test.each([
    "",
    "\uFEFF",
    "}}}}",
    "using",
    "using ;",
    "using IdentityServer4",
    "namespace",
    `class A { ${"(".repeat(2000)}`,
  ])("%j does no harm", (text) => {
    expect(() => moveFile(text)).not.toThrow();
  });
});

test("the model that Entity Framework wrote keeps its strings", () => {
  const text = (ns: string) =>
    `using ${ns}.EntityFramework.DbContexts;\n[DbContext(typeof(ConfigurationDbContext))]\npartial class S { void BuildModel(ModelBuilder b) { b.Entity("IdentityServer4.EntityFramework.Entities.Client", c => { }); } }\n`;
  const moved = moveFile(text("IdentityServer4"), { path: "Host/Migrations/ConfigurationDbContextModelSnapshot.cs" });
  expect(moved.text).toBe(text("Duende.IdentityServer"));
  expect(moved.mentions).toEqual([]);
});
