import { type Node, parseTree } from "jsonc-parser";
import { parseXml, type XmlElement } from "../../msbuild/xml.ts";
import type { Edit } from "../../repository/edit.ts";
import { type Bytes, readText } from "../../repository/text.ts";
import { type CategoryContext, movedCategory } from "./log-category.ts";
import type { MoveUnknown, NamespaceMove } from "./move.ts";
import { because } from "./moved-names.ts";

/** Whether a file may configure logging: `appsettings.Production.json`, `nlog.config`, `serilog.json`. */
export function isLogSettings(path: string): boolean {
  return /(?:^|\/)(?:appsettings[^/]*\.json|(?:serilog|nlog|logging|log4net)[^/]*\.(?:json|config|xml))$/i.test(path);
}

/** Edits of the log categories in a file of settings: keys and names that filter by them, nothing else. */
export function moveLogSettings(path: string, bytes: Bytes, context: CategoryContext): NamespaceMove {
  const source = readText(bytes);
  const found = path.toLowerCase().endsWith(".json") ? inJson(source.text) : inXml(path, bytes);
  const edits: Edit[] = [];
  const unknowns: MoveUnknown[] = [];
  for (const { start, category, others } of found) {
    const after = movedCategory(category, context);
    if (after === undefined) continue;
    const place = source.place(path, start);
    const span = source.span(start, start + category.length);
    if (others.includes(after)) unknowns.push({ place, text: category, reason: "stands there under its new name too" });
    else edits.push({ place, span, before: category, after, because: because(context.names) });
  }
  return { edits, unknowns, mentions: [] };
}

interface FoundCategory {
  readonly start: number;
  readonly category: string;
  /** Categories beside it that must not be there twice. */
  readonly others: readonly string[];
}

/** Configuration knows no case, and `A:B` is B inside A. */
const jsonKeys =
  /^(?:logging:(?:[^:]+:)?loglevel|serilog:minimumlevel:override|nlog:rules:(?:[^:]+:)?logger):(?<category>[^:]+)$/i;

function inJson(text: string): readonly FoundCategory[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? [] : settingsIn(root, "").flatMap((setting) => categoryOf(setting, text) ?? []);
}

interface Setting {
  readonly path: string;
  readonly key: Node;
  readonly value: Node | undefined;
  readonly siblings: readonly string[];
}

function settingsIn(node: Node, path: string): readonly Setting[] {
  const children = node.children ?? [];
  if (node.type === "array") return children.flatMap((child, index) => settingsIn(child, `${path}${index}:`));
  if (node.type !== "object") return [];
  const siblings = children.map((property) => String(property.children?.[0]?.value));
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (key === undefined) return [];
    const own = `${path}${String(key.value)}`;
    return [{ path: own, key, value, siblings }, ...(value === undefined ? [] : settingsIn(value, `${own}:`))];
  });
}

function categoryOf({ path, key, value, siblings }: Setting, text: string): FoundCategory | undefined {
  const isRule = /^nlog:rules:(?:[^:]+:)?logger$/i.test(path);
  const category = isRule ? String(value?.value) : jsonKeys.exec(path)?.groups?.category;
  const node = isRule ? value : key;
  if (node?.type !== "string" || category === undefined) return undefined;
  const start = node.offset + node.length - 1 - category.length;
  return text.startsWith(category, start) ? { start, category, others: isRule ? [] : siblings } : undefined;
}

/** `<logger name="IdentityServer4.*">`, of NLog and of log4net. */
function inXml(path: string, bytes: Bytes): readonly FoundCategory[] {
  const document = parseXml(path, bytes);
  if (!("root" in document)) return [];
  return loggersIn(document.root).flatMap(({ attributes }) =>
    attributes
      .filter(({ name }) => name === "name")
      .map(({ written: { start, end } }) => ({
        start,
        category: document.source.text.slice(start, end),
        others: [],
      })),
  );
}

function loggersIn(element: XmlElement): readonly XmlElement[] {
  const own = element.name.toLowerCase() === "logger" ? [element] : [];
  return [...own, ...element.children.flatMap(loggersIn)];
}
