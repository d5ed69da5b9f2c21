/** The part of Rollup's plugin interface that rolldown and vite share. */
export interface GuidesPlugin {
  readonly name: string;
  readonly resolveId: (source: string) => string | null;
  load(this: { addWatchFile(path: string): void }, id: string): string | null;
}

export function guidesPlugin(folder?: string): GuidesPlugin;
