import { posix } from "node:path";
import { nothing, type Outcome, together } from "../around.ts";
import { moveGivenArgument } from "../dockerfiles/given-arguments.ts";
import type { MovedDockerfile } from "../dockerfiles/move-dockerfile.ts";
import { TELLS_PORT } from "../dockerfiles/ports.ts";
import { strayImages } from "../images/stray-images.ts";
import { placeAt, type TextFile } from "../text-edit.ts";

const NAME = /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/i;
const PORT = /^[ \t]*internal_port[ \t]*=[ \t]*80[ \t]*(?=#|\r|\n|$)/gm;
const DOCKERFILE = /^[ \t]*dockerfile[ \t]*=[ \t]*["'](?<path>[^"']+)["']/m;
/** What stands below `[build.args]`, up to the next table. */
const ARGUMENTS = /^\[build\.args\][ \t]*(?:#[^\n]*)?\r?\n(?<body>(?:(?!\[)[^\n]*(?:\n|$))*)/m;
const ARGUMENT = /^[ \t]*["']?(?<name>\w+)["']?[ \t]*=[ \t]*["'](?<value>[^"'\r\n]*)["']/gm;

/** What an application of Fly.io says of its image: arguments that move, a port that changes, the image itself. */
export function flyApp(file: TextFile, dockerfiles: readonly MovedDockerfile[], to: number): Outcome {
  if (!NAME.test(file.path)) return nothing;
  const { text } = file.source;
  const written = DOCKERFILE.exec(text)?.groups?.path ?? "Dockerfile";
  const path = posix.join(posix.dirname(file.path), written);
  const dockerfile = dockerfiles.find((each) => each.path === path);
  const images: Outcome = { edits: [], notices: strayImages(file, to) };
  if (dockerfile === undefined) return images;
  const isElsewhere = dockerfile.listening !== undefined && !TELLS_PORT.test(text);
  const ports = isElsewhere ? [...text.matchAll(PORT)] : [];
  const notices = ports.map((match) => ({ topic: "port" as const, place: placeAt(file, match.index) }));
  return together([images, { edits: [], notices }, ...moveArguments(file, dockerfile)]);
}

function moveArguments(file: TextFile, dockerfile: MovedDockerfile): readonly Outcome[] {
  const section = ARGUMENTS.exec(file.source.text);
  const body = section?.groups?.body;
  if (section === null || body === undefined) return [];
  const offset = section.index + section[0].length - body.length;
  return [...body.matchAll(ARGUMENT)].map((match) => {
    const { name = "", value = "" } = match.groups ?? {};
    const start = offset + match.index + match[0].length - 1 - value.length;
    return moveGivenArgument(file, { name, value, start }, dockerfile);
  });
}
