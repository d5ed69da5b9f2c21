/** Whether a guide's pattern names a package: `Rsk.*` is every id that begins with `Rsk.`. */
export function isNamed(pattern: string, id: string): boolean {
  const [name, given] = [pattern.toLowerCase(), id.toLowerCase()];
  return name.endsWith("*") ? given.startsWith(name.slice(0, -1)) : name === given;
}
