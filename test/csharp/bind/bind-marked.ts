import { binderFor, bindFile } from "../../../src/csharp/bind/binding.ts";
import type { Bound } from "../../../src/csharp/bind/bound.ts";
import { constructorBound } from "../../../src/csharp/bind/uses.ts";
import type { ProjectScope } from "../../../src/csharp/scope/project-scope.ts";
import { indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import type { CSharp } from "../../../src/csharp/syntax/grammar.ts";
import { nodeAt } from "../../../src/csharp/syntax/node.ts";
import { readCSharp } from "../../../src/load-csharp.ts";
import { open } from "../api/open.ts";

export const csharp: CSharp = await readCSharp();

const mark = "/*^*/";

export interface Repository {
  /** Release line; 6.2 by default. */
  readonly line?: string;
  /** Other files of the project. */
  readonly others?: readonly string[];
  readonly project?: ProjectScope;
}

/** What the name behind the mark means: `T:...`, `M:...`; `not ours`; `unknown`, with the ids it may be. */
export function meaning(code: string, { line = "6.2", others = [], project }: Repository = {}): string {
  const projects = project === undefined ? [] : [project.path];
  const [tree, ...more] = [code, ...others].map((text) => {
    const parsed = csharp.parse(text);
    if (parsed === undefined) throw new Error("not parsed");
    return parsed;
  });
  if (tree === undefined) throw new Error("nothing to bind");
  const file = { path: "File.cs", projects };
  const index = indexRepository(
    [tree, ...more].map(({ root }, at) => ({ file: { path: `File${at}.cs`, projects }, root })),
    project === undefined ? [] : [project],
  );
  const binding = bindFile({ file, tree }, binderFor({ api: open(line), index, project }));
  const at = code.indexOf(mark) + mark.length;
  const word = /^(?:@?[\p{L}_][\p{L}\p{Nd}_]*)?/u.exec(code.slice(at))?.[0] ?? "";
  const node = nodeAt(tree.root, at, at + Math.max(1, word.length));
  if (node.kind !== "identifier" && node.kind !== "implicit_parameter" && node.parent) {
    const creation = constructorBound(node.parent, binding.context);
    if (creation !== undefined) return shown(creation);
  }
  return shown(binding.symbolAt(node));
}

function shown(bound: Bound): string {
  switch (bound.kind) {
    case "symbol":
      return bound.id.replaceAll("Duende.IdentityServer.", "~");
    case "not-ours":
      return "not ours";
    case "unknown":
      return `unknown: ${[bound.reason, ...bound.candidates].join(", ")}`;
  }
}
