import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { createCodeTools } from "./code-tools.ts";
import { type Inputs, input, readInputs } from "./configuration/inputs.ts";
import { readWorkflowRun, type WorkflowRun } from "./configuration/workflow-run.ts";
import { explain, UpgradeError } from "./errors.ts";
import type { Forge } from "./forge/forge.ts";
import { createGitHubForge } from "./forge/github/github.ts";
import { guides } from "./guides/guides.ts";
import { githubTags } from "./nuget/github-tags.ts";
import { annotationsOf, failuresOf, outputsOf } from "./outcomes.ts";
import { createLadder } from "./plan/ladder.ts";
import { linkToBlobs } from "./pull-request/markdown/places.ts";
import { toReport } from "./pull-request/report.ts";
import type { UpgradeResult } from "./pull-request/result.ts";
import { renderSummary } from "./pull-request/summary.ts";
import { type UpgradePorts, type UpgradeRequest, upgrade } from "./upgrade.ts";
import { version } from "./version.ts";
import { createPackagePorts, vendorApiUrl } from "./version-choice.ts";

const token = input("token", process.env) ?? "";
if (token !== "") core.setSecret(token);

try {
  await main();
} catch (error) {
  core.setFailed(explain(error));
}

async function main(): Promise<void> {
  const inputs = readInputs(process.env);
  const run = readWorkflowRun(context, process.env);
  const result = await upgrade(requestOf(inputs, run), portsOf(inputs, run));
  await tell(result, run);
  const failures = failuresOf(result);
  if (failures.length > 0) core.setFailed(failures.join("\n"));
}

function requestOf(inputs: Inputs, run: WorkflowRun): UpgradeRequest {
  const { host, configurationPath } = inputs;
  return {
    path: resolve(run.workspace, inputs.path),
    ref: "HEAD",
    repository: run.repository,
    configuration: inputs.configuration,
    base: baseOf(inputs, run),
    retry: inputs.isRetry,
    tool: version,
    today: new Date().toISOString().slice(0, 10),
    ...(host !== undefined && { host }),
    ...(configurationPath !== undefined && { configurationPath }),
  };
}

function baseOf({ configuration, isDryRun }: Inputs, { branch }: WorkflowRun): string {
  const base = configuration.base ?? branch ?? (isDryRun ? "HEAD" : undefined);
  if (base !== undefined) return base;
  throw new UpgradeError("The workflow does not run on a branch, so there is nothing to merge a pull request into.", {
    remedy: "Run it on a schedule, by hand or on a push to a branch; or set the input `base`, or `dry-run`.",
  });
}

function portsOf(inputs: Inputs, run: WorkflowRun): UpgradePorts {
  const { apiUrl, serverUrl: server, repository } = run;
  return {
    ...createPackagePorts({
      offline: false,
      environment: process.env,
      platform: process.platform,
      credentialVariables: inputs.credentialVariables,
      // A token of another GitHub is nothing that github.com should see.
      matchingTags: githubTags({ apiUrl: vendorApiUrl, token: apiUrl === vendorApiUrl ? token : undefined }),
    }),
    codeTools: createCodeTools(),
    linkTo: (commit) => linkToBlobs({ server, repository, commit }),
    log: core.info,
    ...(!inputs.isDryRun && { forge: () => forgeOf(run) }),
  };
}

function forgeOf({ apiUrl, serverUrl, repository }: WorkflowRun): Forge {
  if (token === "") {
    throw new UpgradeError("The input `token` is empty, so no pull request can be made.", {
      remedy: "Leave it out to use the token of the workflow, check the secret that it names, or set `dry-run`.",
    });
  }
  const [owner = "", repo = ""] = repository.split("/");
  const ports = { warn: core.warning, log: core.debug };
  return createGitHubForge({ token, apiUrl, serverUrl, owner, repo, tool: version, ...ports });
}

async function tell(
  result: UpgradeResult,
  { serverUrl: server, repository, temporaryFolder }: WorkflowRun,
): Promise<void> {
  const report = join(temporaryFolder, "duende-upgrade-report.json");
  writeFileSync(report, JSON.stringify(toReport(result, createLadder(guides()).family), null, 2));
  for (const [name, value] of Object.entries({ ...outputsOf(result), report })) core.setOutput(name, value);
  for (const { message, path, line } of annotationsOf(result)) {
    core.warning(message, {
      ...(path !== undefined && { file: path }),
      ...(line !== undefined && { startLine: line }),
    });
  }
  const summary = renderSummary(result, linkToBlobs({ server, repository, commit: result.commit }));
  if (process.env.GITHUB_STEP_SUMMARY !== undefined) await core.summary.addRaw(summary).write();
}
