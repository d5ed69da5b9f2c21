/** Bundles both entries into a folder. */
export function build(folder: string): Promise<void>;
