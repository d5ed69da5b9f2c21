import { posix } from "node:path";
import { isBelow } from "../../../../inventory/project-graph.ts";
import { type Outcome, type Surroundings, together } from "../around.ts";
import { frameworkNames } from "../framework-names.ts";
import { parseImage } from "../images/image.ts";
import { placeAt, type TextFile } from "../text-edit.ts";
import { builtProjects } from "./built-projects.ts";
import { type Dockerfile, parseDockerfile } from "./dockerfile.ts";
import { type MovedStage, moveStage } from "./move-stage.ts";
import { type ListeningImage, listeningImage } from "./ports.ts";
import { settleShared } from "./shared-arguments.ts";

/** A Dockerfile, and what the files that build and run its images need to know of it. */
export interface MovedDockerfile extends Outcome {
  readonly path: string;
  /** Paths of the projects that rise and are built or run in it. */
  readonly rising: readonly string[];
  /** Arguments whose default moved: other files may set them too. */
  readonly args: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** Absent when nothing that runs in it rises, or when its port does not change. */
  readonly listening?: ListeningImage;
}

const SPEAKS_OF_NET = /dotnet|aspnet|\.(?:cs|fs|vb)proj|\.dll/i;

/** Moves the images of .NET that a Dockerfile builds and runs rising projects in; undefined when it does neither. */
export function moveDockerfile(file: TextFile, surroundings: Surroundings): MovedDockerfile | undefined {
  if (!SPEAKS_OF_NET.test(file.source.text)) return undefined;
  const dockerfile = parseDockerfile(file.source.text);
  const projects = builtProjects(dockerfile, file.path, surroundings.projects);
  if (projects.built.length === 0) return unclaimed(file, dockerfile, surroundings);
  const rising = projects.built.map(({ path }) => path).filter((path) => surroundings.rises.has(path));
  if (rising.length === 0) return undefined;
  const context = { file, dockerfile, projects, rises: surroundings.rises };
  const stages = settleShared(
    dockerfile.stages.map((stage) => moveStage(stage, context)),
    context,
  );
  const lines = dockerfile.stages.flatMap((stage) => stage.lines).filter(({ keyword }) => keyword !== "FROM");
  const names = frameworkNames(file, lines, { projects: projects.run, rises: surroundings.rises });
  const listening = listeningImage(dockerfile, context);
  const outcome = together([...stages.map(({ outcome }) => outcome), names, ...(listening ? [listening.outcome] : [])]);
  return { path: file.path, rising, ...outcome, args: movedArguments(stages), ...(listening ? { listening } : {}) };
}

/** Nothing says what is built in it: told where projects that rise lie below. */
function unclaimed(file: TextFile, { stages }: Dockerfile, { rises }: Surroundings): MovedDockerfile | undefined {
  const folder = posix.dirname(file.path);
  const below = [...rises].filter(([path]) => isBelow(path, folder)).map(([, { to }]) => to);
  const old = stages.filter(({ image }) => (parseImage(image.text)?.major ?? Number.NaN) < Math.max(...below));
  const notices = old.map(({ image }) => ({
    topic: "image" as const,
    place: placeAt(file, image.start),
    detail: "which project is built or run in it is not said",
  }));
  return notices.length === 0 ? undefined : { path: file.path, rising: [], edits: [], notices, args: new Map() };
}

function movedArguments(stages: readonly MovedStage[]): MovedDockerfile["args"] {
  return new Map(stages.flatMap(({ args }) => [...args]));
}
