import { posix } from "node:path";

/**
 * Where the repository is checked out is not known. Absolute paths are built on a made-up root of letters that no file
 * has, deep enough that `..` above the repository keeps the mark.
 */
const MARK = "\uE000";
const ROOT = `/${Array.from({ length: 24 }, () => MARK).join("/")}`;

export function absolute(path: string): string {
  return path === "" ? ROOT : `${ROOT}/${path}`;
}

/** The path in the repository, `""` for its root; undefined for a place outside. */
export function repositoryPath(path: string): string | undefined {
  const normal = normalize(path);
  if (normal === ROOT) return "";
  return normal.startsWith(`${ROOT}/`) ? normal.slice(ROOT.length + 1) : undefined;
}

export function dependsOnCheckout(text: string): boolean {
  return text.includes(MARK);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || path.startsWith("\\");
}

export function withSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Forward slashes, no `.` and `..`, no trailing slash. */
export function normalize(path: string): string {
  const normal = posix.normalize(withSlashes(path));
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}

/** An absolute, normal path. */
export function resolve(folder: string, path: string): string {
  return normalize(isAbsolute(path) ? path : `${folder}/${path}`);
}

export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** The way from a folder of the repository to a place in it, both absolute; undefined when the place is outside. */
export function relativePath(folder: string, path: string): string | undefined {
  const inside = repositoryPath(path);
  return inside === undefined ? undefined : posix.relative(folder, absolute(inside));
}
