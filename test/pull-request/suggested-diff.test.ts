import { describe, expect, it } from "vitest";
import { suggestedDiff } from "../../src/pull-request/suggested-diff.ts";
import type { Edit } from "../../src/repository/edit.ts";
import * as build from "./builders.ts";

const path = "src/Login/Services.cs";
const text = "services.AddTransient<TokenCleanupService, Cleanup>();";

/** A change in the line of the finding, which is indented by four. */
function change(before: string, after: string, column = 5 + text.indexOf(before)): Edit {
  return build.edit({ place: { path, line: 31, column }, before, after });
}

describe("suggestedDiff", () => {
  it.each<[string, readonly Edit[], readonly string[] | undefined]>([
    [
      "the line before and after",
      [change("TokenCleanupService", "ITokenCleanupService")],
      [`-${text}`, "+services.AddTransient<ITokenCleanupService, Cleanup>();"],
    ],
    [
      "several edits of one line",
      [change("AddTransient", "AddScoped"), change("Cleanup>", "Other>")],
      [`-${text}`, "+services.AddScoped<TokenCleanupService, Other>();"],
    ],
    [
      "a line that comes elsewhere",
      [
        build.edit({ place: { path, line: 3, column: 20 }, before: "", after: "\r\nusing Acme;" }),
        change("AddTransient", "AddScoped"),
      ],
      ["+using Acme;", `-${text}`, "+services.AddScoped<TokenCleanupService, Cleanup>();"],
    ],
    [
      "the beginning of a line",
      [change("services", "builder.Services")],
      [`-${text}`, "+builder.Services.AddTransient<TokenCleanupService, Cleanup>();"],
    ],
    [
      "lines in the order of the file",
      [
        build.edit({ place: { path, line: 40 }, before: "", after: "\n    void Run() { }" }),
        build.edit({ place: { path, line: 3 }, before: "", after: "\nusing Acme;" }),
      ],
      ["+using Acme;", "+void Run() { }"],
    ],
    ["nothing without an edit", [], undefined],
    ["nothing where something goes elsewhere", [build.edit({ place: { path, line: 9 }, before: "gone" })], undefined],
    [
      "nothing where something goes into another line",
      [build.edit({ place: { path, line: 9 }, after: "; x" })],
      undefined,
    ],
    ["nothing where the text is not on the line", [change("Nowhere", "x", 9)], undefined],
    ["nothing where the place is not certain", [change("", "x", 9)], undefined],
  ])("shows %s", (_, edits, expected) => {
    expect(suggestedDiff(build.finding({ text, edits }))).toEqual(expected);
  });

  it("tells a name from the end of another by its bounds", () => {
    const line = "Add<OwnService, Service>();";
    const edits = [build.edit({ place: { path, line: 31, column: 29 }, before: "Service", after: "Other" })];
    expect(suggestedDiff(build.finding({ text: line, edits }))).toEqual([`-${line}`, "+Add<OwnService, Other>();"]);
  });
});
