import type { Configuration } from "./configuration.ts";

/** A value as it was written: a text, or a list where the place can hold one. */
export type Raw = string | readonly string[];

interface Setting {
  /** Completes "must be ...". */
  readonly expects: string;
  /** The part of a configuration that the value makes; undefined when it is not what the setting expects. */
  read(raw: Raw): Configuration | undefined;
}

// What git refuses in the name of a branch, see `git help check-ref-format`.
const refusedByGit = /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[\s~^:?*[\\\p{Cc}]|^[/.-]/u;

const settings: Readonly<Record<string, Setting>> = {
  target: {
    expects: "`next`, `latest` or a release line such as `7.0`",
    read: (raw) => fromText(raw, /^(?:next|latest|\d+\.\d+)$/, (target) => ({ target })),
  },
  base: {
    expects: "the name of a branch",
    read: (raw) => (isRef(raw) && !/[/.]$/.test(raw) ? { base: raw } : undefined),
  },
  "branch-prefix": {
    expects: "the beginning of a branch name, such as `duende-upgrade/`",
    read: (raw) => (isRef(raw) ? { branchPrefix: raw } : undefined),
  },
  labels: {
    expects: "a list of labels of at most 50 characters",
    read: (raw) =>
      fromList(
        raw,
        (label) => (label.length <= 50 ? label : undefined),
        (labels) => ({ labels }),
      ),
  },
  patch: {
    expects: "`latest` or `pinned`",
    read: (raw) => (raw === "latest" || raw === "pinned" ? { patch: raw } : undefined),
  },
  "max-open-pull-requests": {
    expects: "a whole number from 1 to 99",
    read: (raw) => fromText(raw, /^[1-9]\d?$/, (text) => ({ maxOpenPullRequests: Number(text) })),
  },
  "paths-ignore": {
    expects: "a list of folders from the root of the repository, such as `samples/legacy`",
    read: (raw) => fromList(raw, folder, (pathsIgnore) => ({ pathsIgnore })),
  },
  "nuget-source": {
    expects: "the https address of a package source, without a user or a password in it",
    read: (raw) => (isSource(raw) ? { nugetSource: raw } : undefined),
  },
  framework: {
    expects: "a framework such as `net9.0`",
    read: (raw) => fromText(raw, /^net(?:[5-9]|[1-9]\d)\.0$/, (framework) => ({ framework })),
  },
  "workflow-files": {
    expects: "`patch` or `write`",
    read: (raw) => (raw === "patch" || raw === "write" ? { workflowFiles: raw } : undefined),
  },
};

/** In the order of the documentation. */
export const settingNames: readonly string[] = Object.keys(settings);

/**
 * The part of a configuration that a value makes, or what the value must be instead.
 *
 * @param name one of `settingNames`.
 * @param raw undefined: something was written that is neither a text nor a list of texts.
 */
export function readSetting(name: string, raw: Raw | undefined): Configuration | { readonly expects: string } {
  const setting = settings[name];
  if (setting === undefined) throw new Error(`no setting is called ${name}`);
  return (raw === undefined ? undefined : setting.read(raw)) ?? { expects: setting.expects };
}

function fromText(raw: Raw, form: RegExp, part: (text: string) => Configuration): Configuration | undefined {
  return typeof raw === "string" && form.test(raw) ? part(raw) : undefined;
}

/** In one text, entries are parted by commas or line ends. */
function fromList(
  raw: Raw,
  entry: (text: string) => string | undefined,
  part: (entries: readonly string[]) => Configuration,
): Configuration | undefined {
  const texts = typeof raw === "string" ? raw.split(/[,\n]/) : raw;
  const entries = texts.map((text) => text.trim()).filter((text) => text !== "");
  const read = entries.map(entry).filter((text) => text !== undefined);
  return read.length === entries.length ? part(read) : undefined;
}

function isRef(raw: Raw): raw is string {
  return typeof raw === "string" && raw !== "" && !refusedByGit.test(raw);
}

function folder(text: string): string | undefined {
  const path = text.replace(/^\.\//, "").replace(/\/+$/, "");
  const isInside = path !== "" && !/^\/|\\|^[a-z]:/i.test(path) && !path.split("/").includes("..");
  return isInside ? path : undefined;
}

function isSource(raw: Raw): raw is string {
  if (typeof raw !== "string" || !URL.canParse(raw)) return false;
  const { protocol, username, password } = new URL(raw);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}
