import { evaluateProject } from "../../src/msbuild/evaluate-project.ts";
import type { Evaluated, Evaluation, ProjectEvaluation } from "../../src/msbuild/evaluation.ts";
import { filesOf } from "./tree-files.ts";

/** Evaluates `App.csproj` of a tree given by path; a text alone is that project. */
export function evaluateTree(tree: string | Readonly<Record<string, string>>, path = "App.csproj"): ProjectEvaluation {
  const files = typeof tree === "string" ? { [path]: tree } : tree;
  return evaluateProject(filesOf(new Map(Object.entries(files))), path);
}

/** The one evaluation of a project without several frameworks. */
export function onlyEvaluation({ evaluations }: ProjectEvaluation): Evaluation {
  const [only, ...others] = evaluations;
  if (!only || others.length > 0) throw new Error(`${evaluations.length} evaluations`);
  return only;
}

/** What a value comes to: its text, or the reason why there is none in question marks. */
export function shown(value: Evaluated | undefined): string | undefined {
  if (!value) return undefined;
  return value.known ? value.text : `?${value.unknown.reason}?`;
}

/** A property of a project without an SDK that says nothing but this. */
export function propertyOf(name: string, body: string): string | undefined {
  return shown(onlyEvaluation(evaluateTree(`<Project>${body}</Project>`)).property(name));
}
