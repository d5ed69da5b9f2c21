import * as astGrep from "@ast-grep/wasm/wasm_bg.js";
import { Parser, type Tree } from "web-tree-sitter";
import { once } from "../api/collect.ts";
import { namesOf } from "./lazy-node.ts";
import { type SyntaxTree, treeOf } from "./tree.ts";

/** The language's name in rules. */
const language = "csharp";

/** A file above this is not parsed: it was not written by a person, and the time it takes has no bound. */
const maximalLength = 5_000_000;

/**
 * The parser looks at each `<` as a comparison and as the start of type arguments, until something decides; its memory
 * grows with the square of those that are open.
 */
const undecided = /<(?:[^<>;{}]*<){1000}/;

export interface CSharp {
  /** Text without byte order mark. Undefined for a text that is not worth it: too long, or made to break parsers. */
  parse(text: string): SyntaxTree | undefined;
}

/** What the C# parser is made of: bytes of WebAssembly modules, and the path of the one that ast-grep reads itself. */
export interface CSharpFiles {
  readonly astGrep: Uint8Array;
  readonly treeSitter: Uint8Array;
  readonly grammarPath: string;
}

/** Some tens of milliseconds: only to be called once C# is met. */
export async function loadCSharp(files: CSharpFiles): Promise<CSharp> {
  const parser = once(() => new RememberingParser());
  const { instance } = await WebAssembly.instantiate(files.astGrep, { "./wasm_bg.js": withParser(astGrep, parser) });
  astGrep.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  await Parser.init({ wasmBinary: files.treeSitter });
  await astGrep.initializeTreeSitter();
  // `$` cannot begin an identifier of C#: ast-grep reads `$A` in patterns as `µA`, here and on its command line.
  await astGrep.registerDynamicLanguage({ [language]: { libraryPath: files.grammarPath, expandoChar: "µ" } });
  const empty: Tree = astGrep.parse(language, "").getInnerTree();
  const names = namesOf(empty.language);
  return {
    parse: (text) => {
      if (text.length > maximalLength || undecided.test(text)) return undefined;
      const sg = astGrep.parse(language, text);
      return treeOf(text, { sg, tree: parser().last ?? sg.getInnerTree() }, names);
    },
  };
}

/**
 * What ast-grep imports, with one parser for all files that remembers the last tree: ast-grep makes a parser for each file,
 * and gives back the memory of neither parsers nor trees, which no garbage collector sees.
 */
function withParser(imports: object, parser: () => Parser): object {
  const entries = Object.entries(imports);
  return Object.fromEntries(entries.map(([name, value]) => [name, name.startsWith("__wbg___new_") ? parser : value]));
}

class RememberingParser extends Parser {
  last: Tree | null = null;

  override parse(...input: Parameters<Parser["parse"]>): Tree | null {
    this.last = super.parse(...input);
    return this.last;
  }
}
