import { readText } from "../../repository/text.ts";
import type { ProjectFiles } from "../evaluation.ts";
import { findAbove } from "../file-search.ts";
import { absolute, folderOf, repositoryPath, resolve, withSlashes } from "../paths.ts";
import type { Scope } from "../scope.ts";
import { asText, type Scalar } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";

const MAX_TEXT = 100_000;

/** Functions that look at the files of the repository; what lies outside is not decided. */
export const FILE_FUNCTIONS: StaticFunctions = {
  "msbuild::getdirectorynameoffileabove": ([start, file], scope) =>
    folderOfFileAbove(asText(start), asText(file), scope),
  "msbuild::getpathoffileabove": ([file, start], scope) => pathOfFileAbove(asText(file), asText(start), scope),
  "io.file::exists": ([path], scope) => inRepository(path, scope, (inside) => scope.files.hasFile(inside)),
  "io.directory::exists": ([path], scope) => inRepository(path, scope, (inside) => scope.files.hasFolder(inside)),
  "msbuild::fileexists": ([path], scope) => inRepository(path, scope, (inside) => scope.files.hasFile(inside)),
  "msbuild::directoryexists": ([path], scope) => inRepository(path, scope, (inside) => scope.files.hasFolder(inside)),
  "io.file::readalltext": ([path], scope) => inRepository(path, scope, (inside) => readFile(inside, scope.files)),
  "io.directory::getparent": ([path], scope) => inRepository(path, scope, (inside) => folderOf(absolute(inside))),
};

function folderOfFileAbove(start: string | undefined, file: string | undefined, scope: Scope): string | undefined {
  if (!start || !file) return undefined;
  const folder = resolve(scope.projectFolder, start);
  if (repositoryPath(folder) === undefined) return undefined;
  const found = findAbove(file, folder, scope.files);
  return found === "" ? "" : found.slice(0, found.length - withSlashes(file).length).replace(/\/+$/, "");
}

/** Without a start, the search begins in the folder of the file that the call stands in. */
function pathOfFileAbove(file: string | undefined, start: string | undefined, scope: Scope): string | undefined {
  if (!file || /[/\\]/.test(file)) return undefined;
  const folder = start ? resolve(scope.projectFolder, start) : folderOf(scope.file);
  return repositoryPath(folder) === undefined ? undefined : findAbove(file, folder, scope.files);
}

function inRepository<Result>(
  path: Scalar | undefined,
  scope: Scope,
  look: (inside: string) => Result,
): Result | undefined {
  const text = asText(path);
  const inside = text ? repositoryPath(resolve(scope.projectFolder, text)) : undefined;
  return inside === undefined ? undefined : look(inside);
}

function readFile(path: string, files: ProjectFiles): string | undefined {
  const bytes = files.read(path);
  return bytes && bytes.length <= MAX_TEXT ? readText(bytes).text : undefined;
}
