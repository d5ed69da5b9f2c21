import type { PhrasingContent } from "mdast";
import type { Place } from "../../repository/text.ts";
import { link, phrase } from "./nodes.ts";
import { code } from "./prose.ts";

/** The address of lines of a file at the base commit; undefined where there is no server to show them. */
export type LinkTo = (lines: Lines) => string | undefined;

export interface Lines extends Place {
  /** Last line, counted from 1; absent for one line. */
  readonly end?: number;
}

/** Links to `https://github.com/owner/name/blob/<commit>/path#L12`. `repository` is `owner/name`. */
export function linkToBlobs(at: {
  readonly server: string;
  readonly repository: string;
  readonly commit: string;
}): LinkTo {
  return ({ path, line, end }) => {
    const file = path
      .replace(/\p{Cs}/gu, "\uFFFD")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
    const lines = end === undefined ? `L${line}` : `L${line}-L${end}`;
    return `${at.server}/${at.repository}/blob/${at.commit}/${file}#${lines}`;
  };
}

/** For a repository on disk: places are named, not linked. */
export const noLinks: LinkTo = () => undefined;

/** Places, linked where they can be, at most `limit` of them; neighbouring lines count as one. */
export function places(
  all: readonly Place[],
  { links, limit }: { links: LinkTo; limit: number },
): readonly PhrasingContent[] {
  const ranges = toRanges(all);
  const shown = ranges
    .slice(0, limit)
    .flatMap((lines, index) => phrase(index === 0 ? "" : ", ", placeOf(lines, links)));
  const hidden = ranges.length - limit;
  return hidden > 0 ? phrase(shown, ` and ${hidden} more`) : shown;
}

function placeOf(lines: Lines, links: LinkTo): PhrasingContent {
  const name = code(`${lines.path}:${lines.line}${lines.end === undefined ? "" : `-${lines.end}`}`);
  const url = links(lines);
  return url === undefined ? name : link(url, name);
}

function toRanges(all: readonly Place[]): readonly Lines[] {
  const ranges: Lines[] = [];
  for (const { path, line } of all.toSorted(byPathAndLine)) {
    const last = ranges.at(-1);
    const lastLine = last?.end ?? last?.line ?? 0;
    if (last?.path !== path || line > lastLine + 1) ranges.push({ path, line });
    else if (line > lastLine) ranges.splice(-1, 1, { ...last, end: line });
  }
  return ranges;
}

function byPathAndLine(left: Place, right: Place): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.line - right.line;
}
