/** Bundles both entries into a folder. */
export function build(folder: string, input?: Readonly<Record<string, string>>): Promise<void>;
