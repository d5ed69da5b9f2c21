/** Names separated by white space; a `!` after one says that it counts over an earlier value. Keys are lower case. */
export function nameList(text: string): ReadonlyMap<string, { readonly over: boolean }> {
  const entries = text.trim().split(/\s+/);
  return new Map(entries.map((entry) => [entry.replace("!", "").toLowerCase(), { over: entry.endsWith("!") }]));
}
