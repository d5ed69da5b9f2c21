export const pagesFolder: string;

/** Name of each page to its text; README.md is the table of all steps. */
export function stepPages(): ReadonlyMap<string, string>;
