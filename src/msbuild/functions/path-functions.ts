import { posix } from "node:path";
import { isAbsolute, normalize, withSlashes } from "../paths.ts";
import { asText, type Scalar } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";

/** `System.IO.Path` as on Linux, where a backslash is a letter like any other. */
export const PATH_FUNCTIONS: StaticFunctions = {
  "io.path::combine": (args) => combined(args),
  "io.path::getfilename": (args) => onText(args, (path) => path.slice(path.lastIndexOf("/") + 1)),
  "io.path::getfilenamewithoutextension": (args) =>
    onText(args, (path) => withoutExtension(path.slice(path.lastIndexOf("/") + 1))),
  "io.path::getdirectoryname": (args) => onText(args, directoryName),
  "io.path::getextension": (args) => onText(args, extension),
  "io.path::hasextension": (args) => onText(args, (path) => extension(path) !== ""),
  "io.path::changeextension": ([path, to]) => changeExtension(asText(path), asText(to)),
  "io.path::ispathrooted": (args) => onText(args, (path) => path.startsWith("/")),
  "io.path::getfullpath": (args) => fullPath(args),
  "io.path::directoryseparatorchar": () => "/",
  "io.path::altdirectoryseparatorchar": () => "/",
  "io.path::pathseparator": () => ":",
};

function onText<Result extends Scalar>([path]: readonly Scalar[], read: (path: string) => Result): Result | undefined {
  const text = asText(path);
  return text === undefined ? undefined : read(text);
}

function combined(args: readonly Scalar[]): string | undefined {
  const paths = args.map(asText);
  if (paths.length < 2 || paths.includes(undefined)) return undefined;
  let path = "";
  for (const next of paths) {
    if (!next) continue;
    if (path === "" || next.startsWith("/")) path = next;
    else path = path.endsWith("/") ? path + next : `${path}/${next}`;
  }
  return path;
}

function directoryName(path: string): string {
  const end = path.lastIndexOf("/");
  if (end < 0) return "";
  return path.slice(0, end).replace(/\/+$/, "") || (path === "/" ? "" : "/");
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 || dot === name.length - 1 ? "" : name.slice(dot);
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

function changeExtension(path: string | undefined, to: string | undefined): string | undefined {
  if (path === undefined || to === undefined) return undefined;
  const bare = path.slice(0, path.length - extension(path).length);
  return to === "" || to.startsWith(".") ? bare + to : `${bare}.${to}`;
}

/** Relative ones depend on the current directory. */
function fullPath([path]: readonly Scalar[]): string | undefined {
  const text = asText(path);
  if (text === undefined || !isAbsolute(text)) return undefined;
  const full = normalize(withSlashes(text));
  return text.length > 1 && /[/\\]$/.test(text) ? `${full}${posix.sep}` : full;
}
