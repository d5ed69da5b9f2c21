import type { XmlDocument, XmlElement } from "../../msbuild/xml.ts";
import { sourceOf } from "../../msbuild/xml.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Edit } from "../../repository/edit.ts";
import { raiseReason } from "./raise-reason.ts";
import { raisedFrameworks } from "./raised-frameworks.ts";

const NAMES = ["TargetFramework", "TargetFrameworks"];

/**
 * The edit of its file that gives a project frameworks of its own, where those that it shares must stay: its own `TargetFramework(s)`
 * if it has one, else a new one in its first group of properties, below the imports that may set it. Undefined when that is
 * not plain.
 */
export function ownFramework(raise: FrameworkRaise, document: XmlDocument | undefined): Edit | undefined {
  if (document === undefined) return undefined;
  const groups = document.root.children.filter(({ name }) => name === "PropertyGroup");
  const written = groups.flatMap((group) => group.children.filter(({ name }) => NAMES.includes(name)));
  const [own, ...others] = written;
  if (own === undefined) return inserted(raise, document, groups);
  const group = groups.find(({ children }) => children.includes(own));
  const isPlain = others.length === 0 && !isConditional(own) && group !== undefined && !isConditional(group);
  return isPlain ? replaced(raise, own) : undefined;
}

function isConditional(element: XmlElement): boolean {
  return element.attributes.some(({ name }) => name === "Condition");
}

function replaced(raise: FrameworkRaise, { document, content }: XmlElement): Edit | undefined {
  const raw = document.source.text.slice(content.start, content.end);
  const before = raw.trim();
  if (before === "" || before.includes("<")) return undefined;
  const start = content.start + raw.indexOf(before);
  return {
    ...sourceOf(document, start, start + before.length),
    before,
    after: raisedFrameworks(raise),
    because: because(raise),
  };
}

function inserted(raise: FrameworkRaise, document: XmlDocument, groups: readonly XmlElement[]): Edit | undefined {
  if (document.root.children.length === 0) return undefined;
  const above = isImported(raise) ? endOfImports(document.root) : 0;
  const group = groups.find((each) => !isConditional(each) && each.children.length > 0 && each.start >= above);
  const parent = group ?? document.root;
  const space = /^(?:\r\n|\n|\r)?[ \t]*/.exec(document.source.text.slice(parent.content.start))?.[0] ?? "";
  const name = isPlural(raise) ? "TargetFrameworks" : "TargetFramework";
  const element = `<${name}>${raisedFrameworks(raise)}</${name}>`;
  const unit = /[ \t]+$/.exec(space)?.[0] ?? "";
  const inGroup = `${space}<PropertyGroup>${space}${unit}${element}${space}</PropertyGroup>`;
  const after = group ? space + element : inGroup;
  const start = Math.max(parent.content.start, above);
  return { ...sourceOf(document, start, start), before: "", after, because: because(raise) };
}

/** By the project itself: `Directory.Build.props` comes before everything that is in it. */
function isImported({ project }: FrameworkRaise): boolean {
  const paths = project.frameworkFragments.flatMap(({ source }) => source?.place.path ?? []);
  return paths.some((path) => path !== project.path && !/(?:^|\/)Directory\.Build\.props$/i.test(path));
}

/** Of those above the items: what is imported below them is there for the build. */
function endOfImports({ children }: XmlElement): number {
  const items = children.findIndex(({ name }) => name === "ItemGroup");
  const above = items < 0 ? children : children.slice(0, items);
  return above.findLast(({ name }) => name === "Import")?.end ?? 0;
}

/** Where several are inherited, or one in the way of several, only the same property overrides them. */
function isPlural({ project }: FrameworkRaise): boolean {
  return project.frameworks.length > 1;
}

function because(raise: FrameworkRaise): string {
  return `${raiseReason(raise)}; what it shared stays for the others`;
}
