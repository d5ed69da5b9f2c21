/**
 * The name that code must say to mean a symbol: `FindAsync` of `M:A.IStore.FindAsync(System.String)`, the type's of a
 * constructor or an indexer.
 */
export function nameInCode(id: string): string {
  const parts = id
    .slice(2)
    .replace(/\(.*$/s, "")
    .split(".")
    .map((part) => part.replace(/`+\d+$/, ""));
  const last = parts.at(-1) ?? "";
  return last === "#ctor" || last === "Item" ? (parts.at(-2) ?? last) : last;
}

/** Full name of the type of a member's id; of a type's id its own. */
export function typeInId(id: string): string {
  const path = id.slice(2).replace(/\(.*$/s, "");
  return id.startsWith("T:") || id.startsWith("N:") ? path : path.slice(0, path.lastIndexOf("."));
}
