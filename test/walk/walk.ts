import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCodeTools } from "../../src/code-tools.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import type { PlannedResult, PullRequestResult } from "../../src/pull-request/result.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createPackagePorts } from "../../src/version-choice.ts";
import { readTree } from "../msbuild/tree-files.ts";
import { commitFiles, repositoryWith } from "../repository/temporary-repository.ts";
import { addMigrations } from "./add-migrations.ts";
import { applyPatch, type Change } from "./patch.ts";

export type Files = ReadonlyMap<string, string>;

export interface WalkedStep {
  /** `7.4-to-8.0`. */
  readonly name: string;
  readonly result: PlannedResult;
  readonly before: Files;
  /** As the tool leaves them. */
  readonly upgraded: Files;
  /** What people wrote after it. */
  readonly changes: readonly Change[];
  /** With what people wrote, and what the commands for the schema made. */
  readonly finished: Files;
}

export interface Walk {
  readonly start: Files;
  readonly steps: readonly WalkedStep[];
  /** Why there is no step after the last one. */
  readonly end: PullRequestResult | undefined;
}

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

/** Takes the host of the fixture up the whole ladder; `onStep` sees each step as soon as it is made. */
export async function walk(onStep: (step: WalkedStep) => void = () => {}): Promise<Walk> {
  const start = readTree(join(fixtures, "host"));
  const repository = repositoryWith(Object.fromEntries(start));
  const steps: WalkedStep[] = [];
  for (let before: Files = start; ; ) {
    const [only, ...others] = await pullRequestsFor(repository);
    if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} pull requests, not one`);
    if (!("draft" in only)) return { start, steps, end: only };
    const step = finish(only, before);
    steps.push(step);
    onStep(step);
    const changed = [...step.finished].filter(([path, text]) => before.get(path) !== text);
    commitFiles(repository, Object.fromEntries(changed));
    before = step.finished;
  }
}

async function pullRequestsFor(path: string): Promise<readonly PullRequestResult[]> {
  const { pullRequests } = await upgrade(
    { path, ref: "HEAD", repository: "acme/identity", base: "main", retry: false, tool: "1.0.0", configuration: {} },
    {
      ...createPackagePorts({
        ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
        matchingTags: async () => ({ kind: "failed", reason: "is not asked in a test" }),
      }),
      ...{ codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
    },
  );
  return pullRequests;
}

function finish(result: PlannedResult, before: Files): WalkedStep {
  const name = `${result.plan.from}-to-${result.plan.to}`;
  const made = result.draft.changeSet.commits.flatMap((commit) => [...commit.files]);
  const upgraded = new Map([...before, ...made.map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const)]);
  const patch = join(fixtures, "patches", `${name}.patch`);
  const { files, changes } = applyPatch(upgraded, existsSync(patch) ? readFileSync(patch, "utf8") : "");
  return { name, result, before, upgraded, changes, finished: addMigrations(files, result.work.schema) };
}
