import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const name = "virtual:csharp-wasm";
const files = {
  astGrep: "@ast-grep/wasm/wasm_bg.wasm",
  treeSitter: "web-tree-sitter/web-tree-sitter.wasm",
  grammar: "tree-sitter-c-sharp/tree-sitter-c_sharp.wasm",
};

/**
 * Rollup plugin, for rolldown and for vitest: the module `virtual:csharp-wasm` exports the paths of the WebAssembly
 * files that C# is parsed with. With `copy` they lie beside the bundle, else in node_modules.
 */
export function wasmPlugin({ copy = false } = {}) {
  return {
    name: "csharp-wasm",
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const exported = Object.entries(files).map(([key, file]) => {
        const path = fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url));
        if (!copy) return `export const ${key} = ${JSON.stringify(path)};`;
        this.emitFile({ type: "asset", fileName: basename(file), source: readFileSync(path) });
        return `export const ${key} = fileURLToPath(new URL("./${basename(file)}", import.meta.url));`;
      });
      return [...(copy ? ['import { fileURLToPath } from "node:url";'] : []), ...exported].join("\n");
    },
  };
}
