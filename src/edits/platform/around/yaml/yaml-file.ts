import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
} from "yaml";

/** A text in a YAML file. */
export interface YamlScalar {
  /** Names and indexes from the root; of several documents, each counts for itself. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** Offsets of what is written, quotes and the head of a block included. */
  readonly start: number;
  readonly end: number;
  /** `literal`: lines after `|`. `flow`: within brackets or braces, where no block may be. */
  readonly style: "line" | "literal" | "folded" | "flow";
  /** It, or what it is in, has an anchor: it stands in other places too. */
  readonly anchored: boolean;
}

/** A key whose value counts as part of the map that it is in. https://yaml.org/type/merge.html */
const MERGED = "<<";

/** Every text of a YAML file, keys aside; undefined when it is no YAML, such as a template of Helm. */
export function readYaml(text: string): readonly YamlScalar[] | undefined {
  // "failsafe": every scalar is a text, or `8.0` would be the number 8.
  const documents = parseAllDocuments(text, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap((document: Document) =>
    document.contents ? scalarsOf(document.contents, { document, path: [], anchored: false, inFlow: false }) : [],
  );
}

interface Surrounding {
  readonly document: Document;
  readonly path: YamlScalar["path"];
  readonly anchored: boolean;
  readonly inFlow: boolean;
  /** By an alias. */
  readonly isMeant?: true;
}

/** An alias stands for what has the anchor, and is found there; aliases within that are not followed, or they might have no end. */
function scalarsOf(node: Node, { path, ...around }: Surrounding): readonly YamlScalar[] {
  if (isAlias(node)) {
    const meant = around.isMeant ? undefined : node.resolve(around.document);
    return meant === undefined ? [] : scalarsOf(meant, { ...around, path, isMeant: true });
  }
  const anchored = around.anchored || node.anchor !== undefined;
  if (isScalar(node)) {
    const [start = 0, end = 0] = node.range ?? [];
    const style = around.inFlow ? "flow" : styleOf(node);
    return [{ path, value: String(node.value ?? ""), start, end, style, anchored }];
  }
  if (!isCollection(node)) return [];
  const inFlow = around.inFlow || node.flow === true;
  const within = (item: Node | null, segment: string | number) =>
    item === null
      ? []
      : scalarsOf(item, { ...around, path: segment === MERGED ? path : [...path, segment], anchored, inFlow });
  if (isSeq<Node>(node)) return node.items.flatMap(within);
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) => within(value, isScalar(key) ? String(key.value) : ""));
}

function styleOf({ type }: Scalar): YamlScalar["style"] {
  if (type === "BLOCK_LITERAL") return "literal";
  return type === "BLOCK_FOLDED" ? "folded" : "line";
}

/** The texts at or below a path. */
export function below(scalars: readonly YamlScalar[], path: YamlScalar["path"]): readonly YamlScalar[] {
  return scalars.filter((scalar) => path.every((segment, index) => scalar.path[index] === segment));
}
