import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { askEngine, type EngineAnswer, hasEngine } from "../../msbuild/engine.ts";
import { codeTrees } from "./trees.ts";

const isAvailable = hasEngine();
if (!isAvailable) console.log("not compared with the real MSBuild engine: there is no dotnet on the path");

test.runIf(isAvailable)("the real engine compiles the same files", { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const itemTypes = ["Compile", "Content"];
  const questions = codeTrees.map(({ tree, project }, index) => {
    return { id: `tree${index}`, tree, project, framework: undefined, properties: [], itemTypes };
  });
  const answers = askEngine(folder, questions);
  const engine = codeTrees.map(({ name }, index) => {
    const answer = answers.get(`tree${index}`);
    return {
      name,
      files: filesOf(answer, "Compile", /\.(cs|fs|vb)$/),
      razor: filesOf(answer, "Content", /\.(cshtml|razor)$/),
    };
  });
  const ours = codeTrees.map(({ name, files, razor }) => ({ name, files, razor }));
  expect(engine).toEqual(ours);
});

/** Paths from the root of the tree; a listed file that does not exist is no file. */
function filesOf(answer: EngineAnswer | undefined, type: string, ending: RegExp): readonly string[] {
  const includes = (answer?.items.get(type) ?? []).map(({ include }) => include.replaceAll("\\", "/"));
  const inTree = includes.map((path) =>
    posix.isAbsolute(path) ? path.replace(/^.*?\/tree\d+\//, "") : posix.join("App", path),
  );
  return inTree.filter((path) => ending.test(path) && !path.endsWith("/Missing.cs")).toSorted();
}
