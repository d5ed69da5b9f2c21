import type { MovedSetting } from "../../guides/guide.ts";
import { type SettingKey, settingKeys } from "./setting-keys.ts";

/** Where a setting that moved is written. Offsets count UTF-16 units. */
export interface FoundSetting {
  readonly setting: MovedSetting;
  readonly start: number;
  readonly end: number;
  /** Whether the section around it is known to be IdentityServer's. */
  readonly isOurs: boolean;
  /** What takes the place of the text; undefined where a person has to move it. */
  readonly change?: SettingChange;
}

export interface SettingChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds keys that moved: nested ones of JSON and YAML, and those in one word, `IdentityServer__A__B` or `IdentityServer:A:B`. */
export function movedSettings(
  file: { readonly path: string; readonly text: string },
  settings: readonly MovedSetting[],
): readonly FoundSetting[] {
  const keys = settingKeys(file.path, file.text);
  const nested = settings
    .flatMap((setting) => keys.flatMap((key) => nestedIn(key, setting, settings) ?? []))
    .map(({ change, ...found }) => ({ ...found, ...(change && isRead(file.path) && { change }) }));
  const flat = settings.flatMap((setting) => flatIn(file.text, setting));
  const isNested = ({ start }: FoundSetting) => nested.some((other) => other.start <= start && start < other.end);
  return [...nested, ...flat.filter((found) => !isNested(found))].sort((a, b) => a.start - b.start);
}

/** Keys of YAML are another program's: templates of Helm name them too. */
function isRead(path: string): boolean {
  return /\.json$/i.test(path);
}

function nestedIn(key: SettingKey, setting: MovedSetting, settings: readonly MovedSetting[]): FoundSetting | undefined {
  const section = sectionOf(key.path, setting.key);
  if (section === undefined || /:|__/.test(nameOf(key))) return undefined;
  const isOurs = isOurSection(section);
  // A short key may be anybody's.
  if (!isOurs && !setting.key.includes(":")) return undefined;
  const change = setting.to === undefined ? undefined : renamedKey(key, setting.to, { setting, settings });
  return { setting, start: key.start, end: key.end, isOurs, ...(change && { change }) };
}

/** What stands before a key: `IdentityServer` of `IdentityServer:Preview:X`. Configuration knows no case. */
function sectionOf(path: string, key: string): string | undefined {
  const [whole, wanted] = [path.toLowerCase(), key.toLowerCase()];
  if (whole === wanted) return "";
  return whole.endsWith(`:${wanted}`) ? path.slice(0, path.length - key.length - 1) : undefined;
}

function isOurSection(section: string): boolean {
  return /identity_?server/i.test(section);
}

function nameOf({ path, parent }: SettingKey): string {
  return parent === undefined ? path : path.slice(parent.path.length + 1).replace(/^(?:\*:)+/, "");
}

interface Moving {
  readonly setting: MovedSetting;
  readonly settings: readonly MovedSetting[];
}

/** Another name for the key, or for the one above where all that is in it moves along. */
function renamedKey(key: SettingKey, to: string, { setting, settings }: Moving): SettingChange | undefined {
  const [before, after] = [setting.key.split(":"), to.split(":")];
  const different = before.flatMap((name, index) => (name === after[index] ? [] : index));
  const [at] = different;
  if (before.length !== after.length || different.length !== 1 || at === undefined) return undefined;
  const target = at === before.length - 1 ? key : at === before.length - 2 ? key.parent : undefined;
  const text = after[at] ?? "";
  if (target === undefined || target.siblings.some((other) => isNamed(other, text))) return undefined;
  const movesAlong = (other: SettingKey) =>
    settings.some((each) => sectionOf(other.path, each.key) !== undefined && each.to?.split(":")[at] === text);
  if (target !== key && !key.siblings.every(movesAlong)) return undefined;
  return { start: target.start, end: target.end, text };
}

function isNamed(key: SettingKey, name: string): boolean {
  return nameOf(key).toLowerCase() === name.toLowerCase();
}

function flatIn(text: string, setting: MovedSetting): readonly FoundSetting[] {
  const segments = setting.key.split(":");
  if (segments.includes("*")) return [];
  const pattern = new RegExp(
    `(?<![\\w:])(?<section>\\w[\\w:]*?)(?<separator>__|:)(?<key>${segments.join("(?:__|:)")})(?!\\w|:\\w)`,
    "gi",
  );
  return [...text.matchAll(pattern)].flatMap(({ index, groups }): readonly FoundSetting[] => {
    const { section = "", separator = ":", key = "" } = groups ?? {};
    const start = index + section.length + separator.length;
    const end = start + key.length;
    const isOurs = isOurSection(section);
    if (isComment(text, index) || (!isOurs && segments.length === 1)) return [];
    const change =
      setting.to === undefined ? {} : { change: { start, end, text: setting.to.replaceAll(":", separator) } };
    return [{ setting, start, end, isOurs, ...change }];
  });
}

/** `#` and `//` before it, as the first of its line. */
function isComment(text: string, at: number): boolean {
  return /^\s*(?:#|\/\/)/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}
