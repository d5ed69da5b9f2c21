import { posix } from "node:path";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { isBelow } from "../../../inventory/project-graph.ts";
import { nothing, type Outcome, type Surroundings, together } from "./around.ts";
import { moveGivenArgument } from "./dockerfiles/given-arguments.ts";
import type { MovedDockerfile } from "./dockerfiles/move-dockerfile.ts";
import { imageEdits } from "./images/image-edits.ts";
import { moveImage } from "./images/move-image.ts";
import { stayingMajors } from "./rises.ts";
import { majorOfSdk, moveSdkVersion } from "./sdk/sdk-version.ts";
import { editOf, placeAt, type TextFile } from "./text-edit.ts";

/** Moves the image of a development container, and the SDK that its feature installs. https://containers.dev */
export function moveDevcontainer(
  file: TextFile,
  { projects, rises }: Surroundings,
  dockerfiles: readonly MovedDockerfile[],
): Outcome {
  const root = parseTree(file.source.text, [], { allowTrailingComma: true });
  const folder = file.path.replace(/(?:^|\/)(?:\.devcontainer(?:\/.*)?|[^/]*)$/, "") || ".";
  const rising = [...rises].filter(([path]) => isBelow(path, folder));
  if (root === undefined || rising.length === 0) return nothing;
  const to = Math.max(...rising.map(([, rise]) => rise.to));
  const staying = stayingMajors(
    projects.filter(({ path }) => isBelow(path, folder)),
    rises,
  );
  return together([
    moveContainerImage(file, findNodeAtLocation(root, ["image"]), to),
    moveArguments(file, root, dockerfiles),
    ...featuresOf(root).map((version) => moveFeature(file, version, { to, staying })),
  ]);
}

function moveContainerImage(file: TextFile, node: Node | undefined, to: number): Outcome {
  if (typeof node?.value !== "string") return nothing;
  return imageEdits(file, [{ text: node.value, start: node.offset + 1 }], moveImage(node.value, to));
}

/** Values that `build.args` gives to the Dockerfile of the container. */
function moveArguments(file: TextFile, root: Node, dockerfiles: readonly MovedDockerfile[]): Outcome {
  const named = findNodeAtLocation(root, ["build", "dockerfile"]) ?? findNodeAtLocation(root, ["dockerFile"]);
  const path = posix.join(posix.dirname(file.path), String(named?.value ?? ""));
  const dockerfile = dockerfiles.find((each) => each.path === path);
  const given = findNodeAtLocation(root, ["build", "args"])?.children ?? [];
  return together(
    given.flatMap(({ children: [key, value] = [] }) => {
      if (dockerfile === undefined || value === undefined) return [];
      const argument = { name: String(key?.value), value: String(value.value), start: value.offset + 1 };
      return [moveGivenArgument(file, argument, dockerfile)];
    }),
  );
}

/** The `version` of `ghcr.io/devcontainers/features/dotnet:2`. */
function featuresOf(root: Node): readonly Node[] {
  return (findNodeAtLocation(root, ["features"])?.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    /\/features\/dotnet(?::|$)/.test(String(key?.value)) && value ? (findNodeAtLocation(value, ["version"]) ?? []) : [],
  );
}

function moveFeature(
  file: TextFile,
  node: Node,
  { to, staying }: { readonly to: number; readonly staying: ReadonlySet<number> },
): Outcome {
  const version = typeof node.value === "string" ? majorOfSdk(node.value) : undefined;
  if (version === undefined || version >= to) return nothing;
  if (staying.has(version))
    return {
      edits: [],
      notices: [
        { topic: "pipeline", place: placeAt(file, node.offset), detail: "projects that stay need the old one too" },
      ],
    };
  const because = "the development container gets the SDK that the new framework needs";
  const range = { start: node.offset + 1, end: node.offset + node.length - 1 };
  return { edits: [editOf(file, range, { after: moveSdkVersion(String(node.value), to), because })], notices: [] };
}
