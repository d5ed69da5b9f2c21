import { spawnSync } from "node:child_process";
import { UpgradeError } from "../errors.ts";

export interface GitOptions {
  readonly input?: string | Uint8Array;
  /** Variables for this call, on top of the cleaned environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  /** Without credentials of addresses. */
  readonly stderr: string;
}

// Nothing that the configuration of a repository names may run: hooks, monitors, pagers, signature programs.
const settings = {
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "core.quotePath": "off",
  "core.alternateRefsCommand": "true",
  "log.showSignature": "false",
  "submodule.recurse": "false",
  "protocol.ext.allow": "never",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "i18n.commitEncoding": "UTF-8",
};

/** Runs git in a folder and gives its answer, whatever the exit status. Throws an UpgradeError when git is not there. */
export function tryGit(folder: string, args: readonly string[], options: GitOptions = {}): GitAnswer {
  const run = spawnSync("git", ["--no-pager", ...settingArguments(), ...args], {
    cwd: folder,
    env: { ...cleanEnvironment(process.env), ...options.env },
    input: options.input ?? "",
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  if (run.error !== undefined) throw cannotRun(run.error);
  return { status: run.status ?? -1, stdout: run.stdout, stderr: withoutCredentials(run.stderr.toString("utf8")) };
}

/** Standard output of a git that succeeded; throws when it did not. */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): Buffer {
  const answer = tryGit(folder, args, options);
  if (answer.status !== 0) throw failure(args, answer);
  return answer.stdout;
}

/** Standard output as text, without the last line end. */
export function gitLine(folder: string, args: readonly string[], options: GitOptions = {}): string {
  return git(folder, args, options).toString("utf8").replace(/\n$/, "");
}

/** The error for a git that could not do its work. */
export function failure(args: readonly string[], answer: GitAnswer): Error {
  const said = answer.stderr.trim();
  if (/dubious ownership|unsafe repository/.test(said)) {
    const where = /at '(?<where>.+)'/.exec(said)?.groups?.where ?? "<path of the repository>";
    return new UpgradeError("Git does not trust this repository: it belongs to another user.", {
      remedy: `Make it yours, or run: git config --global --add safe.directory '${where}'`,
    });
  }
  if (/promisor remote|could not fetch|unable to access|Could not read from remote/.test(said)) {
    return new UpgradeError(`This is a partial clone, and git could not fetch what is missing: ${said}`, {
      remedy: "Make the remote reachable, or clone without --filter.",
    });
  }
  if (/insufficient permission|Permission denied|Read-only file system/.test(said)) {
    return new UpgradeError(`The repository cannot be written: ${said}`, {
      remedy: "Run as a user who may write into it, or without --apply.",
    });
  }
  return new Error(`git ${args[0]} failed with exit status ${answer.status}: ${said}`);
}

function settingArguments(): readonly string[] {
  return Object.entries({ ...settings, ...trust(process.env) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * In a job's container the workspace often belongs to another user, although the job itself has made it. On a
 * person's machine git's check protects from a configuration that somebody else wrote, so there it stands.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
function trust(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return environment.GITHUB_ACTIONS === "true" ? { "safe.directory": "*" } : {};
}

const harmless =
  /^GIT_(SSL_.*|SSH.*|PROXY_.*|(AUTHOR|COMMITTER)_(NAME|EMAIL)|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|EXEC_PATH)$/;

/** The environment without what redirects git to another repository, and without secrets: git needs none of them. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => {
    if (/^(INPUT|ACTIONS)_/i.test(name) || /TOKEN|SECRET|PASSWORD|PASSWD|KEY|CREDENTIAL/i.test(name)) return false;
    return !/^GIT_/i.test(name) || harmless.test(name);
  });
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
}

function cannotRun(error: Error): Error {
  if ("code" in error && error.code === "ENOENT") {
    return new UpgradeError("git was not found on PATH.", { remedy: "Install git, or put its folder on PATH." });
  }
  return new Error("git could not be run", { cause: error });
}

function withoutCredentials(text: string): string {
  return text.replace(/:\/\/[^/@\s]*@/g, "://");
}
