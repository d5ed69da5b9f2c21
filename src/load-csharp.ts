import { readFile } from "node:fs/promises";
import { astGrep, grammar, treeSitter } from "virtual:csharp-wasm";
import { type CSharp, loadCSharp } from "./csharp/syntax/grammar.ts";

// State of the module because ast-grep's own bindings keep theirs in one: a second start would break the first.
let loaded: Promise<CSharp> | undefined;

/** Reads the C# parser from beside the bundle, once in a process. */
export function readCSharp(): Promise<CSharp> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CSharp> {
  const [astGrepBytes, treeSitterBytes] = await Promise.all([readFile(astGrep), readFile(treeSitter)]);
  return loadCSharp({ astGrep: astGrepBytes, treeSitter: treeSitterBytes, grammarPath: grammar });
}
