import { expect, test } from "vitest";
import { createEvaluations } from "../../src/inventory/evaluations.ts";
import { overlay } from "../../src/repository/overlay.ts";
import { snapshotOf } from "../snapshot-of.ts";

const files = {
  "A/A.csproj": '<Project Sdk="Microsoft.NET.Sdk"><Import Project="../Shared.props" /></Project>',
  "Shared.props": "<Project><PropertyGroup><One>1</One></PropertyGroup></Project>",
  "readme.md": "any",
};

function withText(path: string, text: string) {
  return overlay(snapshotOf(files), new Map([[path, Buffer.from(text)]]));
}

test("a project is evaluated once while its files stay as they are", () => {
  const evaluations = createEvaluations();
  const first = evaluations.of("A/A.csproj", snapshotOf(files));
  expect(evaluations.of("A/A.csproj", snapshotOf(files))).toBe(first);
  expect(evaluations.of("A/A.csproj", withText("readme.md", "other"))).toBe(first);
});

test.each([
  ["a file that it imports changes", "Shared.props", "<Project />"],
  ["a file comes that may be imported", "Directory.Build.props", "<Project />"],
])("it is evaluated again when %s", (_, path, text) => {
  const evaluations = createEvaluations();
  const first = evaluations.of("A/A.csproj", snapshotOf(files));
  const again = evaluations.of("A/A.csproj", withText(path, text));
  expect(again).not.toBe(first);
  expect(again.files).toContain(path);
});

test("a file that a project was made of is parsed once, and again when it has other bytes", () => {
  const evaluations = createEvaluations();
  evaluations.of("A/A.csproj", snapshotOf(files));
  const parsed = evaluations.document("Shared.props", snapshotOf(files));
  expect(parsed?.root.name).toBe("Project");
  expect(evaluations.document("Shared.props", snapshotOf(files))).toBe(parsed);
  expect(evaluations.document("Shared.props", withText("Shared.props", "<Project />"))?.root.children).toEqual([]);
});

test("a file that is not there or not well-formed has no document", () => {
  const evaluations = createEvaluations();
  expect(evaluations.document("None.props", snapshotOf(files))).toBeUndefined();
  expect(evaluations.document("Shared.props", withText("Shared.props", "<Project>"))).toBeUndefined();
});
