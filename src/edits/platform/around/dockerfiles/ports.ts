import type { Outcome, Rise } from "../around.ts";
import { placeAt } from "../text-edit.ts";
import type { Dockerfile } from "./dockerfile.ts";
import type { DockerfileContext } from "./move-stage.ts";

/** The images of .NET 8 listen on 8080 where those before listened on 80, unless they are told a port. */
const CHANGED_AT = 8;

/** Settings that tell the port, whatever the image says. */
export const TELLS_PORT =
  /ASPNETCORE_URLS|ASPNETCORE_HTTPS?_PORTS|DOTNET_URLS|DOTNET_HTTP_PORTS|\bURLS\b|Kestrel__Endpoints/i;

/** An image whose port changes with the rise of what runs in it. */
export interface ListeningImage {
  /** Paths of the projects that run in it. */
  readonly projects: readonly string[];
  readonly outcome: Outcome;
}

/** Undefined when the port of the image stays what it is, or is told by the Dockerfile itself. */
export function listeningImage(
  { stages }: Dockerfile,
  { file, projects, rises }: DockerfileContext,
): ListeningImage | undefined {
  const crossing = projects.run.filter((project) => project.web && crosses(rises.get(project.path)));
  const lines = stages.flatMap((stage) => stage.lines);
  if (crossing.length === 0 || lines.some(({ keyword, text }) => keyword === "ENV" && TELLS_PORT.test(text)))
    return undefined;
  const exposing = lines.filter(({ keyword, text }) => keyword === "EXPOSE" && /(?<!\S)80(?:\/tcp)?(?!\S)/i.test(text));
  const notices = exposing.map(({ start }) => ({ topic: "port" as const, place: placeAt(file, start) }));
  return { projects: crossing.map(({ path }) => path), outcome: { edits: [], notices } };
}

function crosses(rise: Rise | undefined): boolean {
  if (rise === undefined || rise.to < CHANGED_AT) return false;
  return [...rise.frameworks.keys()].every((name) => Number(/\d+/.exec(name)?.[0]) < CHANGED_AT);
}
