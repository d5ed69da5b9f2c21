/** One guide as it was read, not yet checked against schema/guide.json. */
export interface GuideFile {
  readonly file: string;
  /** The same from the root of the project. */
  readonly path: string;
  readonly step: string;
  readonly guide: unknown;
  /** Line of what a way of keys leads to: `["schema", "0", "migration"]`; of the nearest node above when there is none. */
  readonly lineOf: (keys: readonly string[]) => number;
}

export const guidesFolder: string;

export function readGuideFiles(folder?: string): readonly GuideFile[];
