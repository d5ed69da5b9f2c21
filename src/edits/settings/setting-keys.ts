import { type Node as JsonNode, parseTree } from "jsonc-parser";
import { isMap, isScalar, isSeq, type Node, parseAllDocuments } from "yaml";

/** A key in a file of settings. Offsets count UTF-16 units; quotes are not part of it. */
export interface SettingKey {
  /** From the root, joined by colons as configuration does: `IdentityServer:Preview`; `*` for a place in a list. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The key that this one stands below; undefined at the root. */
  readonly parent: SettingKey | undefined;
  /** Those in the same object, itself too. */
  readonly siblings: readonly SettingKey[];
}

/** What nobody writes by hand; readers of nested text call themselves. */
const maximalDepth = 200;

/** All keys of a JSON or YAML file; none of one that cannot be read as that. */
export function settingKeys(path: string, text: string): readonly SettingKey[] {
  if (depthOf(text) > maximalDepth) return [];
  if (/\.json$/i.test(path)) {
    const root = parseTree(text, [], { allowTrailingComma: true });
    return root === undefined ? [] : keysOf(jsonShape(root), { path: "", parent: undefined });
  }
  if (!/\.ya?ml$/i.test(path)) return [];
  const documents = parseAllDocuments(text, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return [];
  return documents.flatMap(({ contents }) =>
    contents === null ? [] : keysOf(yamlShape(contents as Node, text), { path: "", parent: undefined }),
  );
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What JSON and YAML have in common, as far as keys go. */
type Shape =
  | { readonly kind: "map"; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly items: readonly (() => Shape)[] }
  | { readonly kind: "leaf" };

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  value(): Shape;
}

const leaf: Shape = { kind: "leaf" };

function jsonShape(node: JsonNode): Shape {
  const children = node.children ?? [];
  if (node.type === "array") return { kind: "list", items: children.map((child) => () => jsonShape(child)) };
  if (node.type !== "object") return leaf;
  const entries = children.flatMap(({ children: [key, value] = [] }): readonly Entry[] => {
    if (key === undefined) return [];
    const [start, end] = [key.offset + 1, key.offset + key.length - 1];
    return [{ name: String(key.value), start, end, value: () => (value === undefined ? leaf : jsonShape(value)) }];
  });
  return { kind: "map", entries };
}

function yamlShape(node: Node | null, text: string): Shape {
  if (isSeq<Node>(node)) return { kind: "list", items: node.items.map((item) => () => yamlShape(item, text)) };
  if (!isMap<Node, Node | null>(node)) return leaf;
  const entries = node.items.flatMap(({ key, value }): readonly Entry[] => {
    if (!isScalar(key) || key.range === undefined || key.range === null) return [];
    const [start, end] = key.range;
    const quotes = /["']/.test(text[start] ?? "") ? 1 : 0;
    return [{ name: String(key.value), start: start + quotes, end: end - quotes, value: () => yamlShape(value, text) }];
  });
  return { kind: "map", entries };
}

interface Above {
  readonly path: string;
  readonly parent: SettingKey | undefined;
}

/** No deeper than anybody nests settings. */
const maximalLength = 1000;

function keysOf(shape: Shape, above: Above): readonly SettingKey[] {
  if (above.path.length > maximalLength) return [];
  const before = above.path === "" ? "" : `${above.path}:`;
  switch (shape.kind) {
    case "leaf":
      return [];
    case "list":
      return shape.items.flatMap((item) => keysOf(item(), { ...above, path: `${before}*` }));
    case "map": {
      const siblings: SettingKey[] = [];
      const own = shape.entries.map(({ name, start, end }) => ({
        ...{ path: before + name, start, end, parent: above.parent, siblings },
      }));
      siblings.push(...own);
      return shape.entries.flatMap(({ value }, index) => {
        const key = own[index];
        return key === undefined ? [] : [key, ...keysOf(value(), { path: key.path, parent: key })];
      });
    }
  }
}
