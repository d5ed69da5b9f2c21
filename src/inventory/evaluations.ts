import { createEvaluator } from "../msbuild/evaluate-project.ts";
import type { ProjectEvaluation } from "../msbuild/evaluation.ts";
import type { XmlDocument } from "../msbuild/xml.ts";
import { createXmlCache } from "../msbuild/xml-cache.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import type { Bytes } from "../repository/text.ts";
import { projectFiles } from "./project-files.ts";

/** Evaluates projects of one repository, and remembers what came out for as long as the files that took part stay the same. */
export interface Evaluations {
  of(path: string, snapshot: Snapshot): ProjectEvaluation;
  /** A file of MSBuild, which is not parsed again where a project was made of it; undefined when it cannot be read. */
  document(path: string, snapshot: Snapshot): XmlDocument | undefined;
}

interface Known {
  readonly evaluation: ProjectEvaluation;
  /** Of the files that took part. */
  readonly contents: readonly (Bytes | undefined)[];
  /** Whether a file is there counts too: of a snapshot and what is laid over it, one with as many paths has the same. */
  readonly paths: number;
}

export function createEvaluations(): Evaluations {
  const cache = createXmlCache();
  const known = new Map<string, Known>();
  let last: { readonly snapshot: Snapshot; readonly evaluate: (path: string) => ProjectEvaluation } | undefined;
  return {
    of: (path, snapshot) => {
      const before = known.get(path);
      if (before !== undefined && isLike(before, snapshot)) return before.evaluation;
      if (last?.snapshot !== snapshot) last = { snapshot, evaluate: createEvaluator(projectFiles(snapshot), cache) };
      const evaluation = last.evaluate(path);
      const contents = evaluation.files.map((file) => snapshot.read(file));
      known.set(path, { evaluation, contents, paths: snapshot.entries.size });
      return evaluation;
    },
    document: (path, snapshot) => {
      const document = cache.read(path, snapshot);
      return document === undefined || "reason" in document ? undefined : document;
    },
  };
}

function isLike({ evaluation, contents, paths }: Known, snapshot: Snapshot): boolean {
  if (snapshot.entries.size !== paths) return false;
  return evaluation.files.every((file, index) => isSame(snapshot.read(file), contents[index]));
}

function isSame(left: Bytes | undefined, right: Bytes | undefined): boolean {
  return left === right || (left !== undefined && right !== undefined && Buffer.compare(left, right) === 0);
}
