import { posix } from "node:path";
import { readText } from "../../../repository/text.ts";
import type { Notice, Surroundings } from "./around.ts";
import { isInComment } from "./comments.ts";
import { placeAt } from "./text-edit.ts";

/** Packages whose projects are build scripts. */
const BUILD_PACKAGE = /^(?:Nuke\.Common|Cake\.(?:Core|Frosting)|Bullseye|ModularPipelines|Fake\.Core\..*)$/i;

/** Frameworks that build scripts in C# name in texts, `SetFramework("net6.0")`: told, as what for is not read. */
export function buildPrograms({ snapshot, projects, rises }: Surroundings): readonly Notice[] {
  const scripts = projects.filter(({ references }) => references.some(({ id }) => BUILD_PACKAGE.test(id)));
  const names = [...new Set([...rises.values()].flatMap(({ frameworks }) => [...frameworks.keys()]))];
  if (scripts.length === 0 || names.length === 0) return [];
  const folders = scripts.map(({ path }) => posix.dirname(path)).map((folder) => (folder === "." ? "" : `${folder}/`));
  const found = snapshot.grep({ strings: names, endings: [".cs", ".fs"] });
  return found
    .filter((path) => folders.some((folder) => path.startsWith(folder)))
    .flatMap((path) => {
      const bytes = snapshot.read(path);
      return bytes === undefined ? [] : namesIn({ path, source: readText(bytes) }, names);
    });
}

function namesIn(file: Parameters<typeof placeAt>[0], names: readonly string[]): readonly Notice[] {
  const { text } = file.source;
  const pattern = /(?<=["/\\])(?<name>net(?:coreapp)?\d+\.\d[\w.-]*)(?=["/\\])/g;
  return [...text.matchAll(pattern)]
    .filter(({ groups, index }) => names.includes(groups?.name ?? "") && !isInComment(text, index))
    .map(({ index }) => ({ topic: "framework-name", place: placeAt(file, index), detail: "a build script names it" }));
}
