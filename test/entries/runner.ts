import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { parse } from "yaml";
import { FakeGitHub } from "../fake-github/fake-github.ts";
import type { FakeRepository } from "../fake-github/repository.ts";
import { serveFakeGitHub } from "../fake-github/server.ts";
import { type Content, repositoryWith, temporaryFolder } from "../repository/temporary-repository.ts";
import { type Ended, installBundle, runNode } from "./bundle.ts";

export interface Step extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Runner {
  readonly workspace: string;
  readonly fake: FakeGitHub;
  /** What GitHub has of it. */
  readonly repository: FakeRepository;
  /** Runs the step with these inputs, as the runner does: environment in, files out. */
  step(inputs: Readonly<Record<string, string>>, environment?: Readonly<Record<string, string>>): Promise<Step>;
}

/** A checkout of `octo/login` on a fake GitHub. No test asks anybody else: `patch: pinned`. */
export async function givenRunner(files: Readonly<Record<string, Content>>): Promise<Runner> {
  const workspace = repositoryWith({ ".github/duende-upgrade.yml": "patch: pinned\n", ...files });
  const fake = new FakeGitHub();
  const repository = fake.addRepository("octo/login", workspace);
  const { apiUrl, close } = await serveFakeGitHub(fake);
  onTestFinished(async () => {
    await close();
    expect(fake.problems).toEqual([]);
  });
  const bundle = installBundle();
  const step: Runner["step"] = async (inputs, environment) => {
    const temp = temporaryFolder();
    const [output, summary] = [join(temp, "output"), join(temp, "summary")];
    for (const file of [output, summary]) writeFileSync(file, "");
    const variables = {
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "octo/login",
      GITHUB_WORKSPACE: workspace,
      GITHUB_REF: "refs/heads/main",
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: "https://github.test",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temp,
      ...variablesOf(bundle, { token: fake.token, ...inputs }),
      ...environment,
    };
    const { main } = parse(readFileSync(join(bundle, "action.yml"), "utf8")).runs;
    const ended = await runNode(join(bundle, main), [], { cwd: workspace, environment: variables });
    return { ...ended, outputs: outputsIn(output), summary: readFileSync(summary, "utf8") };
  };
  return { workspace, fake, repository, step };
}

/** Inputs and defaults of action.yml, as the runner hands them over. */
function variablesOf(bundle: string, inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const declared: Readonly<Record<string, { default?: string }>> = parse(
    readFileSync(join(bundle, "action.yml"), "utf8"),
  ).inputs;
  const defaults = Object.entries(declared).map(([name, input]) => [name, input.default ?? ""]);
  const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs });
  return Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]));
}

/** `name<<delimiter`, lines, `delimiter`: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function outputsIn(file: string): Readonly<Record<string, string>> {
  const blocks = readFileSync(file, "utf8").matchAll(
    /^(?<name>.+?)<<(?<end>.+)\r?\n(?<value>[\s\S]*?)\r?\n\k<end>\r?$/gm,
  );
  return Object.fromEntries([...blocks].map(({ groups }) => [groups?.name ?? "", groups?.value ?? ""]));
}
