import { basename, resolve } from "node:path";
import { createCodeTools } from "./code-tools.ts";
import type { UpgradeCommand } from "./configuration/command-line.ts";
import { createLocalForge } from "./forge/local/local.ts";
import { guides } from "./guides/guides.ts";
import { githubTags } from "./nuget/github-tags.ts";
import { draftsOf, failuresOf } from "./outcomes.ts";
import { createLadder } from "./plan/ladder.ts";
import { noLinks } from "./pull-request/markdown/places.ts";
import { toReport } from "./pull-request/report.ts";
import type { UpgradeResult } from "./pull-request/result.ts";
import { renderSummary } from "./pull-request/summary.ts";
import { renderTerminal } from "./pull-request/terminal.ts";
import { checkedOutBranch } from "./repository/checked-out-branch.ts";
import { formatPatches } from "./repository/format-patches.ts";
import { openSnapshot } from "./repository/open-snapshot.ts";
import type { Bytes } from "./repository/text.ts";
import { upgrade } from "./upgrade.ts";
import { version } from "./version.ts";
import { createPackagePorts, vendorApiUrl } from "./version-choice.ts";

export interface CommandPorts {
  /** Progress, and one line a request. */
  readonly log: (line: string) => void;
  /** Of the run, and of commits that are made. */
  readonly now: Date;
}

export interface CommandResult {
  /** For standard output, in the format that was asked for. */
  readonly output: string | Bytes;
  /** Sentences for standard error: what was asked for and refused. */
  readonly failures: readonly string[];
}

/** Runs the upgrade that a command line asks for. Writes nothing but, with `--apply`, a branch. */
export async function runCommand(command: UpgradeCommand, { log, now }: CommandPorts): Promise<CommandResult> {
  const { path, ref, offline, apply } = command;
  const request = {
    ...command,
    repository: basename(resolve(path)),
    base: ref === "HEAD" ? (checkedOutBranch(path) ?? ref) : ref,
    retry: false,
    tool: version,
    today: now.toISOString().slice(0, 10),
  };
  const result = await upgrade(request, {
    ...createPackagePorts({
      offline,
      environment: process.env,
      platform: process.platform,
      credentialVariables: [],
      matchingTags: githubTags({ apiUrl: vendorApiUrl, token: undefined }),
    }),
    codeTools: createCodeTools(),
    linkTo: () => noLinks,
    log,
    ...(apply && { forge: ({ root }) => createLocalForge({ root, date: now }) }),
  });
  return { output: print(result, command, now), failures: failuresOf(result) };
}

function print(result: UpgradeResult, { format, path, ref }: UpgradeCommand, date: Date): string | Bytes {
  switch (format) {
    case "text":
      return renderTerminal(result);
    case "markdown":
      return renderMarkdown(result);
    case "json":
      return `${JSON.stringify(toReport(result, createLadder(guides()).family), null, 2)}\n`;
    case "patch": {
      const { root } = openSnapshot({ path, ref });
      return Buffer.concat(draftsOf(result).map((draft) => formatPatches(root, { ...draft, date })));
    }
  }
}

/** The bodies under their titles; without any, why there are none. */
function renderMarkdown(result: UpgradeResult): string {
  const bodies = draftsOf(result).map(({ title, body }) => `# ${title}\n\n${body.trimEnd()}\n`);
  return bodies.length === 0 ? renderSummary(result, noLinks) : bodies.join("\n");
}
