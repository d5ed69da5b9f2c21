import { expect, onTestFinished } from "vitest";
import type { Forge } from "../../../src/forge/forge.ts";
import { createGitHubForge, type GitHubOptions } from "../../../src/forge/github/github.ts";
import { FakeGitHub } from "../../fake-github/fake-github.ts";
import type { FakeRepository } from "../../fake-github/repository.ts";
import { type Content, repositoryWith, runGit } from "../../repository/temporary-repository.ts";

export interface Given {
  /** A clone on disk. */
  readonly root: string;
  readonly fake: FakeGitHub;
  readonly repository: FakeRepository;
  readonly forge: Forge;
  readonly warnings: string[];
  readonly lines: string[];
  /** Brings the clone to what the base branch is now. */
  pull(): void;
  /** A forge of a new run, with other options. */
  forgeWith(options: Partial<GitHubOptions>): Forge;
}

export const project = "src/Login/Login.csproj";

/** A repository on a fake GitHub, and a clone of it. */
export function givenGitHub(files: Readonly<Record<string, Content>> = { [project]: "6.2\n" }): Given {
  return onGitHub(repositoryWith(files));
}

/** A new fake GitHub with a repository on disk. The test fails when anybody asks the fake for what it does not know. */
export function onGitHub(root: string): Given {
  const fake = new FakeGitHub();
  const repository = fake.addRepository("octo/login", root);
  onTestFinished(() => expect(fake.problems).toEqual([]));
  const warnings: string[] = [];
  const lines: string[] = [];
  const options: GitHubOptions = {
    owner: "octo",
    repo: "login",
    token: fake.token,
    tool: "1.0.0",
    apiUrl: "https://api.github.test",
    serverUrl: "https://github.test",
    fetch: fake.fetch,
    second: 0,
    warn: (message) => warnings.push(message),
    log: (line) => lines.push(line),
  };
  const forgeWith = (other: Partial<GitHubOptions>) => createGitHubForge({ ...options, ...other });
  const pull = () => {
    repository.git.export(root);
    runGit(root, "merge", "--quiet", "--ff-only", repository.branch("main") ?? "");
  };
  return { root, fake, repository, forge: forgeWith({}), warnings, lines, pull, forgeWith };
}
