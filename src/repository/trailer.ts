/** What our commits say about themselves: of which edits they are, and which tree we gave them. */
export interface Trailer {
  readonly fingerprint: string;
  /** Id of the tree. A person who amends or rebases the commit changes the tree, and so it is no longer ours. */
  readonly tree: string;
}

// A trailer as `git interpret-trailers` reads it: `Duende-Upgrade: <fingerprint> tree <id>`.
const line = /^Duende-Upgrade: (?<fingerprint>\S+) tree (?<tree>[0-9a-f]{40,64})$/m;

/** The message with our trailer in a paragraph at its end. */
export function withTrailer(message: string, { fingerprint, tree }: Trailer): string {
  return `${message.trimEnd()}\n\nDuende-Upgrade: ${fingerprint} tree ${tree}\n`;
}

/** The trailer in the last paragraph; undefined for a message that is not ours. */
export function trailerOf(message: string): Trailer | undefined {
  const lastParagraph =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? "";
  const { fingerprint, tree } = line.exec(lastParagraph)?.groups ?? {};
  return fingerprint === undefined || tree === undefined ? undefined : { fingerprint, tree };
}
