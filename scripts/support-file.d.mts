/** As it was read, not yet checked against schema/support.json. */
export interface SupportFile {
  readonly file: string;
  /** The same from the root of the project. */
  readonly path: string;
  readonly support: unknown;
}

export const supportFile: string;

export function readSupportFile(file?: string): SupportFile;
