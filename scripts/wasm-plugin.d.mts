import type { Plugin } from "vitest/config";

export function wasmPlugin(options?: { readonly copy?: boolean }): Plugin;
