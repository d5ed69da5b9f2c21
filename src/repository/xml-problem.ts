import { XMLValidator } from "fast-xml-parser";

export interface XmlProblem {
  /** A clause without a full stop. */
  readonly reason: string;
  /** From 1. */
  readonly line: number;
  /** From 1; 0 when it cannot be told. */
  readonly column: number;
}

/** What keeps a text from being well-formed XML; undefined when nothing does. */
export function xmlProblem(text: string): XmlProblem | undefined {
  const problem = XMLValidator.validate(text);
  if (problem === true) return undefined;
  const { msg, line, col } = problem.err;
  return unclosed(msg, text) ?? { reason: msg.replace(/\.$/, ""), line, column: col };
}

/** Of several elements that never end the validator gives a list of names in JSON, and no place. */
function unclosed(message: string, text: string): XmlProblem | undefined {
  const names = /^Invalid '(?<names>\[.*\])' found/.exec(message)?.groups?.names;
  if (names === undefined) return undefined;
  const name: unknown = JSON.parse(names).at(-1);
  const before = text.slice(0, text.lastIndexOf(`<${name}`));
  return { reason: `<${name}> has no end`, line: before.split(/\r\n?|\n/).length, column: 0 };
}
