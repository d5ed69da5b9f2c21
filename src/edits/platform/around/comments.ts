/** Whether a line has turned into a comment before an offset: of YAML and scripts, of JSON, of batch files. */
export function isInComment(text: string, offset: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", offset), text.lastIndexOf("\r", offset)) + 1, offset);
  return /(?:^|\s)(?:#|\/\/|rem\s)/i.test(line);
}
