import { posix } from "node:path";
import { nothing, type Outcome, together } from "../around.ts";
import { moveGivenArgument } from "../dockerfiles/given-arguments.ts";
import type { MovedDockerfile } from "../dockerfiles/move-dockerfile.ts";
import { TELLS_PORT } from "../dockerfiles/ports.ts";
import { placeAt, type TextFile } from "../text-edit.ts";
import { readYaml, type YamlScalar } from "../yaml/yaml-file.ts";
import { type Service, servicesOf } from "./services.ts";

export interface ComposeFile {
  readonly file: TextFile;
  readonly services: readonly Service[];
}

/** Those of folders in which some file builds an image. */
export function composeFiles(files: readonly TextFile[]): readonly ComposeFile[] {
  const all = files.filter(({ source }) => /^services:/m.test(source.text));
  const building = all.filter(({ source }) => /^\s+build:/m.test(source.text));
  const folders = new Set(building.map(({ path }) => posix.dirname(path)));
  return all.flatMap((file) => {
    if (!folders.has(posix.dirname(file.path))) return [];
    const services = servicesOf(readYaml(file.source.text) ?? [], file.path);
    return services.length === 0 ? [] : [{ file, services }];
  });
}

/** A service of a Compose file, and the Dockerfile that its image is built from, when that one moves. */
export interface BuiltService {
  readonly file: TextFile;
  readonly service: Service;
  readonly dockerfile: MovedDockerfile;
}

/** Files of one folder are laid over each other, so that a service may be built in one and have its ports in another. */
export function builtServices(
  files: readonly ComposeFile[],
  dockerfiles: readonly MovedDockerfile[],
): readonly BuiltService[] {
  const byPath = new Map(dockerfiles.map((dockerfile) => [dockerfile.path, dockerfile]));
  const key = (file: TextFile, { name }: Service) => posix.join(posix.dirname(file.path), name);
  const all = files.flatMap(({ file, services }) => services.map((service) => ({ file, service })));
  const built = new Map(
    all.flatMap(({ file, service }) => {
      const dockerfile = service.dockerfile === undefined ? undefined : byPath.get(service.dockerfile);
      return dockerfile ? [[key(file, service), dockerfile] as const] : [];
    }),
  );
  return all.flatMap(({ file, service }) => {
    const dockerfile = built.get(key(file, service));
    return dockerfile ? [{ file, service, dockerfile }] : [];
  });
}

/** Arguments that Compose gives to a Dockerfile that moves, and ports that change with its image. */
export function moveServices(services: readonly BuiltService[]): Outcome {
  const told = new Set(
    services
      .filter(({ service }) => tellsPort(service))
      .map(({ dockerfile, service }) => `${dockerfile.path} ${service.name}`),
  );
  return together(
    services.map(({ file, service, dockerfile }) => {
      const listens = dockerfile.listening !== undefined && !told.has(`${dockerfile.path} ${service.name}`);
      const notices = listens
        ? service.scalars.filter(isPort80).map(({ start }) => ({ topic: "port" as const, place: placeAt(file, start) }))
        : [];
      return together([
        { edits: [], notices },
        ...service.scalars.map((scalar) => moveArgument(file, scalar, dockerfile)),
      ]);
    }),
  );
}

function tellsPort({ scalars }: Service): boolean {
  return scalars.some(
    ({ path, value }) => path[2] === "environment" && (TELLS_PORT.test(value) || TELLS_PORT.test(String(path[3]))),
  );
}

/** `"5000:80"`, `80`, `{ target: 80 }`, `expose: ["80"]` */
function isPort80({ path, value }: YamlScalar): boolean {
  if (path[2] === "expose") return value === "80";
  if (path[2] !== "ports") return false;
  return path.length === 4 ? /(?:^|:)80(?:\/tcp)?$/.test(value) : path[4] === "target" && value === "80";
}

/** `args: { DOTNET_VERSION: 6.0 }` or `args: ["DOTNET_VERSION=6.0"]` */
function moveArgument(file: TextFile, { path, value, start, end, anchored }: YamlScalar, to: MovedDockerfile): Outcome {
  if (path[2] !== "build" || path[3] !== "args") return nothing;
  const [name = "", given = ""] = typeof path[4] === "string" ? [path[4], value] : value.split("=", 2);
  const at = file.source.text.indexOf(given, start + (value === given ? 0 : name.length + 1));
  const isWritten = at >= 0 && at < end;
  const isFixed = anchored || !isWritten;
  return moveGivenArgument(file, { name, value: given, start: isWritten ? at : start, isFixed }, to);
}
