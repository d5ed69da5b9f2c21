declare module "virtual:csharp-wasm" {
  /** Paths of files. */
  export const astGrep: string;
  export const treeSitter: string;
  export const grammar: string;
}

// The package's own entry imports its .wasm as an ES module, which Node knows from version 22 on.
declare module "@ast-grep/wasm/wasm_bg.js" {
  export * from "@ast-grep/wasm";
  export function __wbg_set_wasm(exports: object): void;
}

// TypeScript declares it with the DOM only.
declare namespace WebAssembly {
  function instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: { readonly __wbindgen_start: () => void } } }>;
}
