import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from "yaml";

/** A text in a YAML file. */
export interface YamlScalar {
  /** Names and indexes from the root; of several documents, each counts for itself. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** Offsets of what is written, quotes and the head of a block included. */
  readonly start: number;
  readonly end: number;
  /** Several lines after `|` or `>`. */
  readonly block: boolean;
  /** It, or what it is in, has an anchor: it stands in other places too. */
  readonly anchored: boolean;
}

/** Every text of a YAML file, keys aside; undefined when it is no YAML, such as a template of Helm. */
export function readYaml(text: string): readonly YamlScalar[] | undefined {
  // "failsafe": every scalar is a text, or `8.0` would be the number 8.
  const documents = parseAllDocuments(text, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap((document: Document) => (document.contents ? scalarsOf(document.contents, [], false) : []));
}

function scalarsOf(node: Node, path: YamlScalar["path"], within: boolean): readonly YamlScalar[] {
  if (isAlias(node)) return [];
  const anchored = within || node.anchor !== undefined;
  if (isScalar(node)) {
    const [start = 0, end = 0] = node.range ?? [];
    const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    return [{ path, value: String(node.value ?? ""), start, end, block, anchored }];
  }
  if (isSeq<Node>(node)) return node.items.flatMap((item, index) => scalarsOf(item, [...path, index], anchored));
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    value === null ? [] : scalarsOf(value, [...path, isScalar(key) ? String(key.value) : ""], anchored),
  );
}

/** The texts at or below a path. */
export function below(scalars: readonly YamlScalar[], path: YamlScalar["path"]): readonly YamlScalar[] {
  return scalars.filter((scalar) => path.every((segment, index) => scalar.path[index] === segment));
}
