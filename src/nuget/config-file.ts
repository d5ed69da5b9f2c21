import { XMLParser } from "fast-xml-parser";
import { UpgradeError } from "../errors.ts";
import { type Bytes, readText, type SourceText } from "../repository/text.ts";
import { xmlProblem } from "../repository/xml-problem.ts";

/** What one `nuget.config` says about package sources. Values are as written: no variable is expanded. */
export interface ConfigFile {
  /** From the root of the repository, or absolute on the machine. */
  readonly path: string;
  readonly sources: Section<SourceEntry>;
  /** Being listed disables a source, whatever the value beside it says. */
  readonly disabled: Section<Named>;
  readonly mappings: Section<MappingEntry>;
  readonly credentials: Section<CredentialEntry>;
}

/** Entries after the last `<clear/>`, which drops what farther files say. */
export interface Section<T> {
  readonly cleared: boolean;
  readonly entries: readonly T[];
}

export interface Named {
  readonly name: string;
}

export interface SourceEntry extends Named {
  readonly location: string;
  readonly protocolVersion: string | undefined;
  readonly allowInsecureConnections: boolean;
}

export interface MappingEntry extends Named {
  /** `Duende.IdentityServer`, `Duende.*`, `*` */
  readonly patterns: readonly string[];
}

export interface CredentialEntry extends Named {
  readonly username: string | undefined;
  readonly clearTextPassword: string | undefined;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const largestFile = 1_000_000;

/** Throws an UpgradeError with the line when the file is no well-formed XML or has a DTD. */
export function parseConfigFile(path: string, bytes: Bytes): ConfigFile {
  const source = readText(bytes.subarray(0, largestFile + 1));
  requireXml(path, source);
  const root = elements(parser().parse(source.text)).find((element) => element.name === "configuration");
  const sections = root?.children ?? [];
  return {
    path,
    sources: section(sections, "packageSources", sourceEntry),
    disabled: section(sections, "disabledPackageSources", disabledEntry),
    mappings: section(sections, "packageSourceMapping", mappingEntry),
    credentials: section(sections, "packageSourceCredentials", credentialEntry),
  };
}

function requireXml(path: string, source: SourceText): void {
  const remedy = "Correct the file: NuGet does not read it either.";
  const doctype = source.text.search(/<!DOCTYPE/i);
  if (doctype >= 0) {
    const place = source.place(path, doctype);
    throw new UpgradeError("A document type (DTD) is not read in a NuGet configuration", { remedy, place });
  }
  const problem = xmlProblem(source.text);
  if (!problem) return;
  const { reason, line } = problem;
  throw new UpgradeError(`The NuGet configuration is not well-formed XML: ${reason}.`, {
    remedy,
    place: { path, line },
  });
}

function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    maxNestedTags: 100,
  });
}

/** The parser's ordered form: one object per node, its name the key that is not `:@`. */
function elements(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as readonly Record<string, unknown>[]).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
    return { name, attributes: (node[":@"] ?? {}) as Record<string, string>, children: elements(node[name]) };
  });
}

function section<T>(sections: readonly Element[], name: string, entry: (element: Element) => T | undefined) {
  const all = sections.filter((section) => section.name === name).flatMap((section) => section.children);
  const clear = all.findLastIndex((element) => element.name === "clear");
  const entries = all.slice(clear + 1).flatMap((element) => entry(element) ?? []) as T[];
  return { cleared: clear >= 0, entries } satisfies Section<T>;
}

function sourceEntry({ name, attributes }: Element): SourceEntry | undefined {
  const { key, value, protocolVersion, allowInsecureConnections } = attributes;
  if (name !== "add" || key === undefined || value === undefined) return undefined;
  return {
    name: key,
    location: value,
    protocolVersion,
    allowInsecureConnections: allowInsecureConnections?.toLowerCase() === "true",
  };
}

function disabledEntry({ attributes: { key } }: Element): Named | undefined {
  return key === undefined ? undefined : { name: key };
}

function mappingEntry({ name, attributes, children }: Element): MappingEntry | undefined {
  if (name !== "packageSource" || attributes.key === undefined) return undefined;
  return { name: attributes.key, patterns: children.flatMap((child) => child.attributes.pattern ?? []) };
}

function credentialEntry({ name, children }: Element): CredentialEntry {
  const value = (key: string) =>
    children.find((child) => child.attributes.key?.toLowerCase() === key.toLowerCase())?.attributes.value;
  return { name: decodeName(name), username: value("Username"), clearTextPassword: value("ClearTextPassword") };
}

// The name of a source is the name of an element here, so a space is written `_x0020_`.
function decodeName(name: string): string {
  return name.replace(/_x(?<code>[\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
