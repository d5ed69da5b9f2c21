import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { UpgradeError } from "../errors.ts";
import type { Place } from "../repository/text.ts";
import type { Configuration } from "./configuration.ts";
import { suggest } from "./nearest-name.ts";
import { type Raw, readSetting, settingNames } from "./setting.ts";

/**
 * Reads a configuration file.
 *
 * @param path of the file, as errors name it.
 * @throws {UpgradeError} with file and line: not YAML, a setting that nobody knows, a value that it cannot have.
 */
export function parseConfiguration(text: string, path: string): Configuration {
  const lines = new LineCounter();
  // "failsafe": every scalar is a text, or `target: 7.0` would be the number 7.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => ({ path, line: lines.linePos(offset).line });

  const [error] = document.errors;
  if (error !== undefined) {
    const what = error.code === "MULTIPLE_DOCS" ? "There must be one document only" : error.message;
    const remedy = `Correct the YAML: ${what}.`;
    throw new UpgradeError("The configuration file cannot be read.", { remedy, place: placeOf(error.pos[0]) });
  }
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === "");
  return isEmpty ? {} : readMap(contents, placeOf);
}

function readMap(contents: ParsedNode, placeOf: (offset: number) => Place): Configuration {
  if (!isMap(contents)) {
    const remedy = "Write one setting a line, such as `target: next`.";
    throw new UpgradeError("The configuration file has no settings.", { remedy, place: placeOf(contents.range[0]) });
  }
  const parts = contents.items.map(({ key, value }) =>
    readPair(isScalar(key) ? String(key.value) : "", value, placeOf(key.range[0])),
  );
  return Object.assign({}, ...parts);
}

function readPair(name: string, value: ParsedNode | null, place: Place): Configuration {
  if (!settingNames.includes(name)) {
    throw new UpgradeError(`\`${name}\` is not a setting.`, { remedy: suggest(name, settingNames), place });
  }
  const read = readSetting(name, rawOf(value));
  if ("expects" in read) {
    throw new UpgradeError(`\`${name}\` has a value that it cannot have.`, {
      remedy: `It must be ${read.expects}.`,
      place,
    });
  }
  return read;
}

function rawOf(node: ParsedNode | null): Raw | undefined {
  if (isScalar(node)) return typeof node.value === "string" ? node.value : undefined;
  if (!isSeq(node)) return undefined;
  const texts = node.items.map((item) => (isScalar(item) && typeof item.value === "string" ? item.value : undefined));
  return texts.includes(undefined) ? undefined : texts.filter((text) => text !== undefined);
}
