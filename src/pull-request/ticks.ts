/**
 * Stands in a box that asks for something once (rebuild this branch): such a box never stays ticked. A comment, so
 * that the wording of the box is free.
 */
export const askOnce = "<!-- ask once -->";

const box = /^(?<lead>\s*(?:[-*+]|\d+[.)]) \[)(?<tick>[ xX])(?<rest>\]\s+(?<text>\S.*?))\s*$/;
const fence = /^\s*(?<mark>`{3,}|~{3,})/;

/**
 * `newBody` with every box ticked that is ticked in `oldBody`. Boxes are the same when they read the same: where links
 * lead does not count, because line links move with the base commit. Of boxes with equal texts, the n-th is the n-th.
 */
export function keepTicks(oldBody: string, newBody: string): string {
  const ticked = tickedBoxes(oldBody);
  if (ticked.size === 0) return newBody;
  const name = boxNames();
  return mapProse(newBody, (line) => {
    const groups = box.exec(line)?.groups;
    if (!groups) return line;
    return ticked.has(name(groups.text ?? "")) ? `${groups.lead}x${groups.rest}` : line;
  });
}

function tickedBoxes(body: string): ReadonlySet<string> {
  const ticked = new Set<string>();
  const name = boxNames();
  mapProse(body, (line) => {
    const groups = box.exec(line)?.groups;
    if (!groups) return line;
    const key = name(groups.text ?? "");
    if (groups.tick !== " " && !line.includes(askOnce)) ticked.add(key);
    return line;
  });
  return ticked;
}

/** Names the boxes of one body, in their order: text without link targets, and how many of that text came before. */
function boxNames(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const plain = text.replace(/\]\([^)]*\)/g, "]").replace(/\s+/g, " ");
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return `${plain}#${count}`;
  };
}

/** Rewrites the lines outside fenced code. GitHub's editor saves CRLF, so either line end is taken. */
function mapProse(body: string, rewrite: (line: string) => string): string {
  let open: string | undefined;
  const lines = body.split(/\r?\n/).map((line) => {
    const mark = fence.exec(line)?.groups?.mark;
    if (open === undefined) {
      open = mark;
      return mark === undefined ? rewrite(line) : line;
    }
    if (mark?.startsWith(open)) open = undefined;
    return line;
  });
  return lines.join("\n");
}
