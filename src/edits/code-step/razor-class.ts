import { posix } from "node:path";
import type { Using } from "../../csharp/scope/using.ts";
import type { RazorClass, RazorGifts } from "../../csharp/syntax/razor.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";

/** What a file that holds for its folder gives to the files in and below it. */
export interface FolderImports {
  readonly folder: string;
  readonly usings: readonly Using[];
  readonly gives: RazorGifts;
}

/** Paths of the files that hold for a file's folder, the outermost first; not all of them need to exist. */
export function importPathsOf(path: string): readonly string[] {
  const name = isComponent(path) ? "_Imports.razor" : "_ViewImports.cshtml";
  const segments = posix.dirname(path) === "." ? [] : posix.dirname(path).split("/");
  const folders = ["", ...segments.map((_, index) => `${segments.slice(0, index + 1).join("/")}/`)];
  return folders.map((folder) => folder + name).filter((other) => other !== path);
}

/** Component classes are named like their files, in the namespace of their folder; those of views are nobody's to name. */
export function razorClassOf(
  path: string,
  imports: readonly FolderImports[],
  project: Pick<CodeProject, "path" | "rootNamespace"> | undefined,
): RazorClass {
  const given = giftsOf(path, imports);
  if (!isComponent(path)) {
    const name = path.replace(/\.cshtml$/i, "").replace(/[^\p{L}\p{Nd}]/gu, "_");
    return { name: `_${name}`, base: "Microsoft.AspNetCore.Mvc.Razor.RazorPage", given };
  }
  const { dir, name } = posix.parse(path);
  const root = project === undefined ? undefined : { folder: posix.dirname(project.path), name: project.rootNamespace };
  return {
    name: identifier(name),
    ...(root !== undefined && { namespace: below(root.name, root.folder, dir) }),
    base: "Microsoft.AspNetCore.Components.ComponentBase",
    given,
  };
}

/** The innermost counts; what is injected comes from all. */
function giftsOf(path: string, imports: readonly FolderImports[]): RazorGifts {
  const { model, base } = Object.assign({}, ...imports.map(({ gives }) => gives)) as Partial<RazorGifts>;
  const named = imports.findLast(({ gives }) => gives.namespace !== undefined);
  const namespace = named?.gives.namespace && below(named.gives.namespace, named.folder, posix.dirname(path));
  return {
    members: imports.map(({ gives }) => gives.members).join(""),
    ...(model !== undefined && { model }),
    ...(base !== undefined && { base }),
    ...(namespace !== undefined && { namespace }),
  };
}

/** `My.App.Pages.Account` for the folder `Pages/Account` of `My.App`. */
function below(namespace: string, root: string, folder: string): string {
  const segments = posix.relative(root, folder).split("/");
  const isInside = segments[0] !== ".." && segments[0] !== "";
  return [namespace, ...(isInside ? segments.map(identifier) : [])].join(".");
}

function identifier(text: string): string {
  return text.replace(/[^\p{L}\p{Nd}]/gu, "_").replace(/^(?=\p{Nd})/u, "_");
}

function isComponent(path: string): boolean {
  return path.toLowerCase().endsWith(".razor");
}
