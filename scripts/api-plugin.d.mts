/** The part of Rollup's plugin interface that rolldown and vite share. */
export interface ApiPlugin {
  readonly name: string;
  readonly resolveId: (source: string) => string | null;
  load(this: { addWatchFile(path: string): void }, id: string): string | null;
}

export const apiFile: string;

export function apiPlugin(): ApiPlugin;
