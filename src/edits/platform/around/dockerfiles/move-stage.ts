import type { Edit } from "../../../../repository/edit.ts";
import { nothing, type Outcome, type Rise } from "../around.ts";
import { parseImage } from "../images/image.ts";
import { imageEdits } from "../images/image-edits.ts";
import { moveImage } from "../images/move-image.ts";
import { placeAt, type TextFile } from "../text-edit.ts";
import type { BuiltProjects } from "./built-projects.ts";
import type { Dockerfile, Stage } from "./dockerfile.ts";
import { type Expanded, expand } from "./expand.ts";

export interface DockerfileContext {
  readonly file: TextFile;
  readonly dockerfile: Dockerfile;
  readonly projects: BuiltProjects;
  readonly rises: ReadonlyMap<string, Rise>;
}

export interface MovedStage {
  readonly stage: Stage;
  readonly outcome: Outcome;
  /** Arguments that its image is put together from. */
  readonly uses: ReadonlySet<string>;
  /** Those of them that its edits change. */
  readonly args: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
}

/** Moves the image that a stage starts from. */
export function moveStage(stage: Stage, context: DockerfileContext): MovedStage {
  const expanded = expand(stage.image, context.dockerfile.args);
  const outcome = outcomeOf(stage, expanded, context);
  const args = new Map(
    outcome.edits.flatMap((edit) =>
      argumentsAt(edit, context).map((name) => [name, { before: edit.before, after: edit.after }] as const),
    ),
  );
  return { stage, outcome, uses: expanded.variables, args };
}

function outcomeOf(stage: Stage, { pieces, unresolved }: Expanded, context: DockerfileContext): Outcome {
  const text = pieces.map((piece) => piece.text).join("");
  const image = parseImage(text);
  if (image === undefined) return foreignImage(stage, { text, unresolved }, context);
  const builds = image.name === "sdk" || image.name === "devcontainer";
  const { run, built } = context.projects;
  const rises = (builds ? built : run).flatMap(({ path }) => context.rises.get(path) ?? []);
  if (rises.length === 0) return nothing;
  if (!builds && rises.some(({ majors }) => majors.has(image.major))) return nothing;
  if (!builds && rises.length < run.length)
    return notice(stage, context, "it runs projects that rise and others that stay");
  return imageEdits(context.file, pieces, moveImage(text, Math.max(...rises.map(({ to }) => to))));
}

/** An image that is none of Microsoft's by its name, and may be one of .NET all the same. */
function foreignImage(
  stage: Stage,
  { text, unresolved }: { readonly text: string; readonly unresolved: readonly string[] },
  context: DockerfileContext,
): Outcome {
  const isStage = context.dockerfile.stages.some(({ name }) => name !== null && name === text);
  const [variable] = unresolved;
  if (isStage) return nothing;
  if (variable !== undefined && (text.startsWith("$") || /dotnet|aspnet/i.test(text)))
    return notice(stage, context, `\`${variable}\` has no value here`);
  return /dotnet|aspnet/i.test(text) && /:\D*\d/.test(text)
    ? notice(stage, context, "its name is none that we know")
    : nothing;
}

function notice(stage: Stage, { file }: DockerfileContext, detail: string): Outcome {
  return { edits: [], notices: [{ topic: "image", place: placeAt(file, stage.image.start), detail }] };
}

function argumentsAt(edit: Edit, { file, dockerfile }: DockerfileContext): readonly string[] {
  return [...dockerfile.args].flatMap(([name, value]) =>
    value !== null && file.source.toByte(value.start) === edit.span.start ? [name] : [],
  );
}
