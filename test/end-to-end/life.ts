import { expect } from "vitest";
import { guides } from "../../src/guides/guides.ts";
import { createLadder } from "../../src/plan/ladder.ts";
import type { FakeGitHub } from "../fake-github/fake-github.ts";
import type { FakeRepository, Files } from "../fake-github/repository.ts";
import { runGit } from "../repository/temporary-repository.ts";
import { oldHost } from "./old-host.ts";
import type { Stop } from "./stops.ts";

/** What one run did, however it was started. */
export interface Outcome {
  readonly publication: string;
  readonly number?: number;
}

/** A repository on GitHub with its checkout, and a way to run the upgrade on it. */
export interface Life {
  readonly checkout: string;
  readonly fake: FakeGitHub;
  readonly repository: FakeRepository;
  run(): Promise<Outcome>;
}

const branchOf = ({ to }: Stop) => `duende-upgrade/${to}`;
const foldersOf = { ConfigurationDbContext: "Configuration", PersistedGrantDbContext: "Grants" } as const;

/** Takes one step: a run opens the pull request, a run leaves it alone, a person merges it and pulls. */
export async function liveThrough(stop: Stop, number: number, life: Life): Promise<void> {
  const { fake } = life;
  fake.restart();
  expect(await life.run()).toEqual({ publication: "created", number });
  expect(fake.requests.length).toBeLessThanOrEqual(12);
  expectPull(stop, number, life);

  fake.restart();
  expect(await life.run()).toEqual({ publication: "unchanged", number });
  expect(fake.requests.length).toBeLessThanOrEqual(3);
  expect(fake.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  merge(stop, number, life);
}

function expectPull(stop: Stop, number: number, { repository }: Life): void {
  const open = repository.pulls.filter(({ state }) => state === "open");
  expect(open.map((pull) => pull.number)).toEqual([number]);
  const { title, head, body } = repository.pull(number);
  expect({ title, head }).toEqual({ title: stop.title, head: branchOf(stop) });
  expect(commandsIn(body)).toEqual(commandsOf(stop));
  expect(body.includes("No schema change in this step.")).toBe(commandsOf(stop).length === 0);
  expect(changesOn(branchOf(stop), repository)).toEqual(plannedChanges(stop, repository));
}

function commandsIn(body: string): readonly string[] {
  return [...body.matchAll(/^ *(dotnet ef migrations add .+)$/gm)].map(([, command = ""]) => command).toSorted();
}

function commandsOf({ migrations }: Stop): readonly string[] {
  return Object.entries(migrations).map(
    ([context, name]) =>
      `dotnet ef migrations add ${name} --context ${context} --project src/Login.Migrations ` +
      `--startup-project src/Login --output-dir ${foldersOf[context as keyof typeof foldersOf]}`,
  );
}

/** Every file whose bytes differ from the base branch, with its new text. */
function changesOn(branch: string, { git }: FakeRepository): Readonly<Record<string, string>> {
  const base = git.files("main");
  const changed = [...git.files(branch)].filter(([path, { sha, mode }]) => {
    const before = base.get(path);
    return before?.sha !== sha || before.mode !== mode;
  });
  expect([...git.files(branch).keys()].toSorted()).toEqual([...base.keys()].toSorted());
  return Object.fromEntries(changed.map(([path]) => [path, git.read(branch, path).toString("utf8")]));
}

/** What must be written, worked out without the product: replaced texts in a few files. */
function plannedChanges(stop: Stop, { git }: FakeRepository): Readonly<Record<string, string>> {
  const isRename = stop.title.includes("IdentityServer4 4.1 to Duende");
  const rename = (text: string) => (isRename ? text.replaceAll('"IdentityServer4', '"Duende.IdentityServer') : text);
  const texts = Object.keys(oldHost).map((path) => {
    const before = git.read("main", path).toString("utf8");
    const version = (text: string) => text.replace(/(?<=<IdentityServerVersion>)[\d.]+/, stop.version);
    const raise = (text: string) => text.replace(/(?<=<TargetFramework>)[^<]+/, (old) => stop.framework ?? old);
    const isXml = /\.(csproj|props)$/.test(path);
    const move = (text: string) =>
      isRename ? text.replaceAll("using IdentityServer4", "using Duende.IdentityServer") : text;
    return { path, before, after: isXml ? rename(version(raise(before))) : move(before) };
  });
  return Object.fromEntries(
    texts.filter(({ before, after }) => before !== after).map(({ path, after }) => [path, after]),
  );
}

/** A person does what the body asks for on the branch, merges, and brings the checkout up to date. */
function merge(stop: Stop, number: number, { repository, checkout }: Life): void {
  const files = migratedModels(stop, repository);
  if (Object.keys(files).length > 0) repository.push(branchOf(stop), files);
  repository.merge(number);
  repository.git.export(checkout);
  runGit(checkout, "merge", "--quiet", "--ff-only", repository.branch("main") ?? "");
}

/** What `dotnet ef migrations add` makes of the model snapshots: they name the columns of the new line. */
function migratedModels({ from, to, migrations }: Stop, { git }: FakeRepository): Files {
  const changes =
    createLadder(guides())
      .road(from, to)
      ?.flatMap(({ schema }) => schema) ?? [];
  const contexts = Object.keys(foldersOf).filter((context) => context in migrations) as (keyof typeof foldersOf)[];
  return Object.fromEntries(
    contexts.map((context) => {
      const path = `src/Login.Migrations/${foldersOf[context]}/${context}ModelSnapshot.cs`;
      const tables = changes.filter((change) => change.context === context).flatMap((change) => change.changes);
      const names = tables.flatMap(({ columns = [] }) => columns.map(({ name }) => `            // "${name}"\n`));
      const before = git.read("main", path).toString("utf8");
      return [path, before.replace("        }\n", `${names.join("")}        }\n`)];
    }),
  );
}
