import { nothing, type Outcome, type Surroundings, together } from "../around.ts";
import type { Candidate } from "../candidate-files.ts";
import { frameworkNames } from "../framework-names.ts";
import { parseImage } from "../images/image.ts";
import { imageEdits } from "../images/image-edits.ts";
import { moveImage } from "../images/move-image.ts";
import { strayImages } from "../images/stray-images.ts";
import { stayingMajors } from "../rises.ts";
import { placeAt, type TextFile } from "../text-edit.ts";
import { readYaml, type YamlScalar } from "../yaml/yaml-file.ts";
import { coveredProjects } from "./coverage.ts";
import { moveSdkInput, type PipelineNeeds } from "./move-sdk-input.ts";
import { sdkCommands } from "./sdk-commands.ts";
import { sdkInputs } from "./sdk-input.ts";

/** What installs an SDK, or is an image of one. */
const NAMES_SDK =
  /setup-dotnet|UseDotNet@|DotNetCoreInstaller@|dotnet\/(?:core\/)?(?:nightly\/)?(?:sdk|aspnet|runtime)|devcontainers\/dotnet/i;

const RUNS_DOTNET = /\bdotnet\s+(?:build|clean|ef|exec|format|msbuild|pack|publish|restore|run|test|tool|vstest)\b/;

/** Moves the SDK that a pipeline installs, the images of the SDK that it runs in, and the frameworks that it names. */
export function movePipeline(file: Candidate, surroundings: Surroundings, pins: PipelineNeeds["pins"]): Outcome {
  const { text } = file.source;
  const pathsOnly = file.kind === "yaml" && !NAMES_SDK.test(text) && !RUNS_DOTNET.test(text);
  const projects = coveredProjects(text, file.path, surroundings);
  const rises = projects.flatMap(({ path }) => surroundings.rises.get(path) ?? []);
  if (rises.length === 0) return nothing;
  const names = together([
    frameworkNames(file, [{ text, start: 0 }], { projects, rises: surroundings.rises, pathsOnly }),
    { edits: [], notices: sdkCommands(file, surroundings) },
  ]);
  if (!NAMES_SDK.test(text)) return names;
  const scalars = readYaml(text);
  if (scalars === undefined) return together([unreadable(file), names]);
  const to = Math.max(...rises.map((rise) => rise.to));
  const needs = { to, staying: stayingMajors(projects, surroundings.rises), pins };
  const images = scalars.filter(isImage);
  return together([
    ...sdkInputs(scalars).map((input) => moveSdkInput(file, input, needs)),
    ...images.map((scalar) => moveJobImage(file, scalar, needs)),
    names,
    { edits: [], notices: strayImages(file, to, images) },
  ]);
}

/** `image: ...`, `container: ...`, `container: { image: ... }`, `image: { name: ... }` */
function isImage({ path, value }: YamlScalar): boolean {
  const key = path.findLast((segment) => typeof segment === "string");
  return (key === "image" || key === "container" || key === "name") && parseImage(value) !== undefined;
}

function moveJobImage(file: TextFile, scalar: YamlScalar, { to, staying }: PipelineNeeds): Outcome {
  const image = parseImage(scalar.value);
  if (image === undefined || image.major >= to) return nothing;
  const place = placeAt(file, scalar.start);
  const builds = image.name === "sdk" || image.name === "devcontainer";
  const written = file.source.text.indexOf(scalar.value, scalar.start);
  const isPlain = written >= 0 && written < scalar.end && !scalar.anchored;
  if (!builds || !isPlain) return { edits: [], notices: [{ topic: "image", place }] };
  if (staying.has(image.major))
    return { edits: [], notices: [{ topic: "image", place, detail: "projects that stay are built there too" }] };
  return imageEdits(file, [{ text: scalar.value, start: written }], moveImage(scalar.value, to));
}

function unreadable(file: TextFile): Outcome {
  return { edits: [], notices: [{ topic: "pipeline", place: placeAt(file, 0), detail: "it is no plain YAML" }] };
}
