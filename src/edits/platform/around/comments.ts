/** No person writes longer lines; what stands further in is as good as a comment. */
const LONGEST_LINE = 4000;

/** Whether a line has turned into a comment before an offset: of YAML and scripts, of JSON, of batch files. */
export function isInComment(text: string, offset: number): boolean {
  const start = Math.max(0, offset - LONGEST_LINE);
  const before = text.slice(start, offset);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  if (lineStart === 0 && start > 0) return true;
  return /(?:^|\s)(?:#|\/\/|rem\s)/i.test(before.slice(lineStart));
}
