import type { InlineCode, PhrasingContent, Text } from "mdast";
import { clip, visible } from "../visible-text.ts";

// What GitHub turns into something else after it has rendered the markdown, where no escape helps: mentions, issues
// (`#12`, `GH-12`, `owner/repo#12`), commits, addresses, emoji names, formulas. In code it leaves them alone.
const linkable = /@|#\d|\bGH-\d|\$|:\/\/|www\.|(?:mailto|xmpp):|(?<!\d):[\w+-]+:(?!\d)|(?<!\w)[\da-f]{7,40}(?!\w)/i;

const word = /^(?<core>.*?)(?<end>[.,;!?]*)$/su;

const longestCode = 300;

/**
 * A sentence as markdown nodes: text in backticks becomes code, and so does every word that GitHub would link. Safe for
 * any text; line ends become spaces.
 */
export function prose(sentence: string): readonly PhrasingContent[] {
  const flat = sentence.replace(/\s*[\r\n]+\s*/g, " ");
  return flat.split(/(`[^`]+`)/).flatMap((part) => {
    return /^`[^`]+`$/.test(part) ? [code(part.slice(1, -1))] : withoutLinks(part);
  });
}

function withoutLinks(words: string): readonly PhrasingContent[] {
  if (!linkable.test(words)) return words === "" ? [] : [plain(words)];
  return words.split(/(\s+)/).flatMap((piece) => {
    if (piece === "") return [];
    const { core = "", end = "" } = (linkable.test(piece) && word.exec(piece)?.groups) || {};
    if (core === "") return [plain(piece)];
    return end === "" ? [code(core)] : [code(core), plain(end)];
  });
}

function plain(value: string): Text {
  return { type: "text", value: visible(value) };
}

/** A name, a path or a line of code, clipped when it is too long to read. */
export function code(value: string): InlineCode {
  return { type: "inlineCode", value: clip(visible(value), longestCode) || " " };
}
