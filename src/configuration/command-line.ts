import { parseArgs } from "node:util";
import { UpgradeError } from "../errors.ts";
import type { Configuration } from "./configuration.ts";
import { suggest } from "./nearest-name.ts";
import { readSetting } from "./setting.ts";

const formats = ["text", "markdown", "json", "patch"] as const;

export type Format = (typeof formats)[number];

export type CommandLine = { readonly kind: "help" } | { readonly kind: "version" } | UpgradeCommand;

export interface UpgradeCommand {
  readonly kind: "upgrade";
  readonly path: string;
  readonly ref: string;
  readonly host?: string;
  readonly offline: boolean;
  readonly apply: boolean;
  readonly format: Format;
  readonly configurationPath?: string;
  readonly verbose: boolean;
  readonly configuration: Configuration;
}

const options = {
  ref: { type: "string" },
  target: { type: "string" },
  host: { type: "string" },
  offline: { type: "boolean" },
  "nuget-source": { type: "string" },
  apply: { type: "boolean" },
  format: { type: "string" },
  config: { type: "string" },
  verbose: { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof options;

/** What was given on the command line: names of options to their values, and the other arguments. */
interface Given {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

/**
 * Reads the arguments after the name of the program.
 *
 * @throws {UpgradeError} for every wrong usage: an unknown option, a value missing or out of the set.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const given = gather(args);
  if (given.flags.has("help")) return { kind: "help" };
  if (given.flags.has("version")) return { kind: "version" };

  const [path = ".", ...more] = given.positionals;
  if (more.length > 0) {
    throw usage(`There is one path too many: \`${more[0]}\`.`, "Give one repository at a time.");
  }
  const host = given.values.get("host");
  const configurationPath = given.values.get("config");
  return {
    kind: "upgrade",
    path,
    ref: given.values.get("ref") ?? "HEAD",
    offline: given.flags.has("offline"),
    apply: given.flags.has("apply"),
    format: formatOf(given.values.get("format") ?? "text"),
    verbose: given.flags.has("verbose"),
    configuration: { ...setting("target", given), ...setting("nuget-source", given) },
    ...(host !== undefined && { host }),
    ...(configurationPath !== undefined && { configurationPath }),
  };
}

function gather(args: readonly string[]): Given {
  // Not strict: the errors of parseArgs name no remedy.
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { rawName, value, inlineValue } = token;
    const name = knownName(token.name, rawName);
    if (options[name].type === "boolean") {
      if (value !== undefined) throw usage(`\`${rawName}\` takes no value.`, `Write \`${rawName}\` alone.`);
      flags.add(name);
    } else {
      // `--target --offline` is a value forgotten, not a value that looks like an option.
      const isForgotten = value === undefined || value === "" || (inlineValue === false && value.startsWith("-"));
      if (isForgotten) throw usage(`\`${rawName}\` has no value.`, `Write \`${rawName} <value>\`.`);
      values.set(name, value);
    }
  }
  return { flags, values, positionals };
}

function knownName(name: string, rawName: string): OptionName {
  if (isOptionName(name)) return name;
  const known = Object.keys(options).map((option) => `--${option}`);
  throw usage(`\`${rawName}\` is not an option.`, suggest(rawName, known));
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function formatOf(text: string): Format {
  const format = formats.find((known) => known === text);
  if (format === undefined) throw usage(`\`${text}\` is not a format.`, suggest(text, formats));
  return format;
}

function setting(name: OptionName, { values }: Given): Configuration {
  const value = values.get(name);
  if (value === undefined) return {};
  const read = readSetting(name, value);
  if ("expects" in read) throw usage(`\`--${name}\` has a value that it cannot have.`, `It must be ${read.expects}.`);
  return read;
}

function usage(message: string, remedy: string): UpgradeError {
  return new UpgradeError(message, { remedy });
}
