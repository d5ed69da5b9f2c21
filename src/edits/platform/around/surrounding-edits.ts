import { posix } from "node:path";
import type { Project } from "../../../inventory/inventory.ts";
import type { PlatformPlan } from "../../../plan/platform/platform.ts";
import type { Edit } from "../../../repository/edit.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import type { Task } from "../../edits.ts";
import { type Outcome, type Surroundings, together } from "./around.ts";
import { buildPrograms } from "./build-programs.ts";
import { type Candidate, candidateFiles, type FileKind } from "./candidate-files.ts";
import { builtServices, composeFiles, moveServices } from "./compose/move-compose.ts";
import { flyApp } from "./deployments/fly-app.ts";
import { manifestPorts } from "./deployments/manifest-ports.ts";
import { runtimeSettings } from "./deployments/runtime-settings.ts";
import { moveDevcontainer } from "./devcontainer.ts";
import { argumentOwners, moveCommandArguments } from "./dockerfiles/command-arguments.ts";
import { type MovedDockerfile, moveDockerfile } from "./dockerfiles/move-dockerfile.ts";
import { frameworkNames } from "./framework-names.ts";
import { strayImages } from "./images/stray-images.ts";
import { noticeTasks } from "./notice-tasks.ts";
import { movePipeline } from "./pipelines/move-pipeline.ts";
import { sdkCommands } from "./pipelines/sdk-commands.ts";
import { risesOf } from "./rises.ts";
import { moveSdkPin } from "./sdk/global-json.ts";
import { toolCommands } from "./sdk/tool-commands.ts";
import { type EfCoreMove, moveTools } from "./sdk/tools-manifest.ts";
import { isWorkflow, workflowTask } from "./workflow-patch.ts";

export interface SurroundingsQuestion {
  readonly snapshot: Snapshot;
  /** Every project of the repository, as it was before the step. */
  readonly projects: readonly Project[];
  readonly raises: PlatformPlan["raises"];
  /** Projects whose EF Core moves, and to which version. */
  readonly efCore: readonly EfCoreMove[];
  /** Whether the token may write `.github/workflows`; when not, the changes to it become a task with a patch. */
  readonly mayWriteWorkflows: boolean;
}

export interface SurroundingEdits {
  /** They refer to the snapshot. */
  readonly edits: readonly Edit[];
  readonly tasks: readonly Task[];
}

/**
 * What must follow around the projects when their frameworks or EF Core rise: the SDK, tools, images, pipelines and
 * launch paths. Only what belongs to a rising project is touched; what cannot be told becomes a task.
 */
export function surroundingEdits({
  snapshot,
  projects,
  raises,
  efCore,
  mayWriteWorkflows,
}: SurroundingsQuestion): SurroundingEdits {
  const surroundings = { snapshot, projects, rises: risesOf(raises) };
  if (surroundings.rises.size === 0 && efCore.length === 0) return { edits: [], tasks: [] };
  const files = candidateFiles(snapshot);
  const { edits: found, notices } = together([
    toolsOutcome(files, efCore),
    ...(surroundings.rises.size > 0 ? [riseOutcome(files, surroundings)] : []),
  ]);
  const edits = distinct(found);
  const guarded = mayWriteWorkflows ? [] : edits.filter(({ place }) => isWorkflow(place.path));
  return {
    edits: edits.filter((edit) => !guarded.includes(edit)),
    tasks: [...(guarded.length > 0 ? [workflowTask(snapshot, guarded)] : []), ...noticeTasks(notices)],
  };
}

function toolsOutcome(files: readonly Candidate[], efCore: readonly EfCoreMove[]): Outcome {
  const manifests = ofKind(files, "tools").map((file) => moveTools(file, efCore));
  const installing = ofKind(files, "dockerfile", "workflow", "azure-pipeline", "yaml", "script");
  const notices = installing.flatMap((file) => toolCommands(file, efCore));
  return together([...manifests, { edits: [], notices }]);
}

function riseOutcome(files: readonly Candidate[], surroundings: Surroundings): Outcome {
  const { rises, projects } = surroundings;
  const pins = ofKind(files, "sdk-pin").map((file) => moveSdkPin(file, surroundings));
  const pinned = new Map(pins.flatMap(({ edits }) => edits.map(({ before, after }) => [before, after] as const)));
  const dockerfiles = ofKind(files, "dockerfile").flatMap((file) => moveDockerfile(file, surroundings) ?? []);
  const pipelines = ofKind(files, "workflow", "azure-pipeline", "yaml");
  const owners = argumentOwners(ofKind(files, "dockerfile"), dockerfiles);
  return together([
    ...pins,
    ...dockerfiles,
    ...ofKind(files, "devcontainer").map((file) => moveDevcontainer(file, surroundings, dockerfiles)),
    ...pipelines.map((file) => movePipeline(file, surroundings, pinned)),
    ...ofKind(files, "launch", "script").map((file) => frameworkNames(file, [whole(file)], { projects, rises })),
    ...commandFiles(files).map((file) => moveCommandArguments(file, owners)),
    { edits: [], notices: buildPrograms(surroundings) },
    deployments(files, { dockerfiles, surroundings }),
  ]);
}

function deployments(
  files: readonly Candidate[],
  {
    dockerfiles,
    surroundings,
  }: { readonly dockerfiles: readonly MovedDockerfile[]; readonly surroundings: Surroundings },
): Outcome {
  const yaml = ofKind(files, "yaml");
  const services = dockerfiles.length === 0 ? [] : builtServices(composeFiles(yaml), dockerfiles);
  const listening = services.filter(({ dockerfile }) => dockerfile.listening);
  const names = new Set([
    ...dockerfiles.flatMap(({ listening }) =>
      (listening?.projects ?? []).map((path) => posix.basename(path).replace(/\.\w+$/, "")),
    ),
    ...listening.flatMap(({ service }) => [service.name, ...(service.image ? [service.image] : [])]),
  ]);
  const settings = ofKind(files, "deployment", "workflow", "azure-pipeline", "yaml", "script");
  const to = Math.max(...[...surroundings.rises.values()].map((rise) => rise.to));
  const notices = [
    ...ofKind(files, "script").flatMap((file) => strayImages(file, to)),
    ...ofKind(files, "script").flatMap((file) => sdkCommands(file, surroundings)),
    ...yaml.flatMap((file) => manifestPorts(file, names)),
    ...settings.flatMap((file) => runtimeSettings(file, surroundings.rises)),
  ];
  const apps = ofKind(files, "deployment").map((file) => flyApp(file, dockerfiles, to));
  return together([moveServices(services), ...apps, { edits: [], notices }]);
}

/** Files that run commands. */
function commandFiles(files: readonly Candidate[]): readonly Candidate[] {
  return ofKind(files, "workflow", "azure-pipeline", "yaml", "script", "launch");
}

function ofKind(files: readonly Candidate[], ...kinds: readonly FileKind[]): readonly Candidate[] {
  return files.filter(({ kind }) => kinds.includes(kind));
}

function whole({ source }: Candidate): { readonly text: string; readonly start: number } {
  return { text: source.text, start: 0 };
}

/** Several stages may want the same change of one argument. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.place.path} ${edit.span.start} ${edit.span.end}`, edit])).values()];
}
