import { type Configuration, type Settings, settle } from "./configuration/configuration.ts";
import { suggest } from "./configuration/nearest-name.ts";
import { readConfigurationFile } from "./configuration/read-configuration-file.ts";
import { once } from "./csharp/api/collect.ts";
import type { CodeTools } from "./edits/code-step/code-work.ts";
import { missingImages } from "./edits/platform/around/missing-images.ts";
import { UpgradeError } from "./errors.ts";
import { searchForNames } from "./findings/names-said.ts";
import type { Forge, Target } from "./forge/forge.ts";
import { guides } from "./guides/guides.ts";
import { platformPackages } from "./guides/platform/platform-packages.ts";
import { supportOfLines } from "./guides/support.ts";
import { contextSearch, findContexts } from "./inventory/contexts.ts";
import type { Project } from "./inventory/inventory.ts";
import { hasProjects, takeInventory } from "./inventory/take-inventory.ts";
import { refuseUnreadable } from "./inventory/unreadable.ts";
import { onlyByHand } from "./only-by-hand.ts";
import { findHosts } from "./plan/hosts.ts";
import { createLadder } from "./plan/ladder.ts";
import type { ChosenVersion, Host, Plan, WantedRelease } from "./plan/plan.ts";
import { planUpgrades } from "./plan/plan-upgrades.ts";
import type { PackageMetadata } from "./plan/platform/read-packages.ts";
import { prepareStep, type Run } from "./prepare-step.ts";
import type { Draft } from "./pull-request/draft.ts";
import type { LinkTo } from "./pull-request/markdown/places.ts";
import type { Publication } from "./pull-request/publication.ts";
import type { PullRequestResult, UpgradeResult } from "./pull-request/result.ts";
import { type OpenedRepository, openSnapshot } from "./repository/open-snapshot.ts";
import type { Snapshot } from "./repository/snapshot.ts";

export interface UpgradeRequest {
  /** A repository, or a folder inside one. */
  readonly path: string;
  readonly ref: string;
  /** Name for the report: `owner/name`, or the folder. */
  readonly repository: string;
  /** Only this host. */
  readonly host?: string;
  /** What inputs or options say; the configuration file and the defaults say the rest. */
  readonly configuration: Configuration;
  /** Path inside the repository, when it is not the usual one. */
  readonly configurationPath?: string;
  /** Branch to merge into, unless the configuration names one: what was checked out. */
  readonly base: string;
  /** Publish again what a person closed without merging it. */
  readonly retry: boolean;
  /** Version of this tool. */
  readonly tool: string;
  /** Day of the run, ISO 8601; without one nothing is said of support. */
  readonly today?: string;
}

export interface UpgradePorts {
  /** Absent in a dry run. */
  forge?(repository: OpenedRepository): Forge;
  /** Chooses the patch of a line for some projects: of a step's target, or of packages that follow it. */
  chooseVersion(wanted: WantedRelease, projects: readonly Project[], run: VersionContext): Promise<ChosenVersion>;
  /** What may be asked of packages that some projects reference; undefined where nobody may be asked. */
  packageMetadata?(projects: readonly Project[], run: VersionContext): PackageMetadata | undefined;
  /** Makes links to lines of the commit that was read. */
  linkTo(commit: string): LinkTo;
  /** The C# parser and what is known of IdentityServer's API: loaded when there is code to read. */
  codeTools(): Promise<CodeTools>;
  /** Progress for the curious; one line per stage. */
  log(line: string): void;
}

/** What the choice of a version depends on beside the projects. */
export interface VersionContext {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

/** Reads, plans, edits, proves, drafts and publishes: the whole walk. */
export async function upgrade(request: UpgradeRequest, ports: UpgradePorts): Promise<UpgradeResult> {
  const opened = openSnapshot(request);
  const { snapshot, scope } = opened;
  ports.log(`read ${snapshot.entries.size} files at ${snapshot.commit}`);
  const settings = settle(request.configuration, readConfigurationFile(snapshot, request.configurationPath));
  expectSearches(snapshot);
  const inventory = takeInventory(snapshot, scope);
  if (inventory.projects.length === 0 && !hasProjects(snapshot)) throw noProjects(request);
  refuseUnreadable(inventory, settings.pathsIgnore);
  ports.log(`evaluated ${inventory.projects.length} projects`);
  const ladder = createLadder(guides());
  const hosts = findHosts(inventory, ladder.family);
  requireHost(request.host, hosts);
  const chooseVersion = (wanted: WantedRelease, projects: readonly Project[]) =>
    ports.chooseVersion(wanted, projects, { snapshot, settings });
  const plans = await planUpgrades(inventory, ladder, {
    ...settings,
    ...request,
    chooseVersion,
    packageMetadata: (projects) => ports.packageMetadata?.(projects, { snapshot, settings }),
    packageFamilies: platformPackages(),
    blockersAround: (raises) => missingImages(raises, { snapshot, projects: inventory.projects }),
  });
  const links = ports.linkTo(snapshot.commit);
  const contexts = once(() => findContexts(snapshot, inventory));
  const run: Run = { ...request, ...ports, settings, snapshot, inventory, ladder, links, contexts };
  const target = { base: settings.base ?? request.base, entries: snapshot.entries, retry: request.retry };
  const publish = ports.forge && publisher(ports.forge(opened), target, settings.maxOpenPullRequests);
  const pullRequests: PullRequestResult[] = [];
  for (const plan of plans) {
    ports.log(`${plan.hosts.map(({ name }) => name).join(", ")}: ${plan.status} ${plan.from ?? ""}`);
    pullRequests.push(await carryOut(plan, run, publish));
  }
  const { repository, ref, tool } = request;
  return { tool, repository, ref, commit: snapshot.commit, inventory, hosts, pullRequests };
}

/** What is asked of the code whatever the step. */
function expectSearches(snapshot: Snapshot): void {
  snapshot.expect(contextSearch);
  snapshot.expect(searchForNames(supportOfLines().advisories.flatMap(({ usedBy = [] }) => usedBy)));
}

function requireHost(name: string | undefined, hosts: readonly Host[]): void {
  const names = hosts.map((host) => host.name);
  if (name === undefined || names.length === 0 || names.includes(name)) return;
  throw new UpgradeError(`There is no host called ${name}.`, { remedy: suggest(name, names) });
}

type Publish = (draft: Draft) => Promise<Publication>;

/** Publishes the oldest lines first, as many as the configuration allows; the others wait and say so. */
function publisher(forge: Forge, target: Target, atMost: number): Publish {
  let open = 0;
  return async (draft) => {
    if (open < atMost) {
      const publication = await forge.publish(draft, target);
      if (publication.kind !== "declined") open += 1;
      return publication;
    }
    const reason = `It waits: \`max-open-pull-requests\` is ${atMost}, and older lines come first.`;
    return { kind: "waiting", branch: draft.branch, reason };
  };
}

async function carryOut(plan: Plan, run: Run, publish: Publish | undefined): Promise<PullRequestResult> {
  if (plan.status !== "planned") return { plan };
  const prepared = await prepareStep(plan, run);
  if (prepared.draft.changeSet.commits.length === 0) return { plan: onlyByHand(prepared) };
  return publish ? { ...prepared, publication: await publish(prepared.draft) } : prepared;
}

function noProjects({ path, ref }: UpgradeRequest): UpgradeError {
  return new UpgradeError(`There is no .NET project in ${path} at ${ref}.`, {
    remedy: "Name the repository that holds the *.csproj files, or another --ref.",
  });
}
