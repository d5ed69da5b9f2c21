import { readFile } from "node:fs/promises";
import { astGrep, grammar, treeSitter } from "virtual:csharp-wasm";
import { type CSharp, loadCSharp } from "./csharp/syntax/grammar.ts";

/** Reads the C# parser from beside the bundle. */
export async function readCSharp(): Promise<CSharp> {
  const [astGrepBytes, treeSitterBytes] = await Promise.all([readFile(astGrep), readFile(treeSitter)]);
  return loadCSharp({ astGrep: astGrepBytes, treeSitter: treeSitterBytes, grammarPath: grammar });
}
