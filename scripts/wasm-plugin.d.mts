/** The part of Rollup's plugin interface that rolldown and vite share. */
export interface WasmPlugin {
  readonly name: string;
  readonly resolveId: (source: string) => string | null;
  load(this: { emitFile(file: object): string }, id: string): string | null;
}

export function wasmPlugin(options?: { readonly copy?: boolean }): WasmPlugin;
