/** The tables of one release line. */
export interface LineTables {
  readonly line: string;
  /** Text of each package's table by the package's name. */
  readonly packages: ReadonlyMap<string, string>;
  /** Rows of what the next line changes, without the header. */
  readonly changes: string;
  readonly serverRoot: string;
  readonly modelRoot: string;
}

export function readTables(folder: string): readonly LineTables[];

export function packApi(tables: readonly LineTables[]): string;
