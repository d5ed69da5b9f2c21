import { namespaceMover } from "../../../src/csharp/namespace-move/namespace-move.ts";
import { indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { readText } from "../../../src/repository/text.ts";
import { type Code, host, treesOf } from "../../findings/code-files.ts";
import type { Step } from "./upgrade.ts";

/** What the step does to namespaces, where it does anything to them. */
export function moveNamespaces(code: Code, { old, next }: Step): Code {
  if (old.inNextLine("IdentityServer4") === "IdentityServer4" && old.inNextLine("IdentityModel") === "IdentityModel")
    return code;
  const files = Object.entries(code).map(([path, text]) => ({
    file: { path, projects: [host.path] },
    source: readText(Buffer.from(text)),
    trees: treesOf(text),
  }));
  const roots = files.flatMap(({ file, trees }) => trees.map(({ root }) => ({ file, root })));
  const mover = namespaceMover({ from: old, to: next, index: indexRepository(roots, [host]) });
  return Object.fromEntries(
    files.map((each) => {
      const { edits } = mover.moveIn({ ...each, language: "csharp", projects: [host] });
      const { path } = each.file;
      return [path, Buffer.from(applyEdits(Buffer.from(code[path] ?? ""), path, edits)).toString()];
    }),
  );
}
