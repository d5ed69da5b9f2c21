import { posix } from "node:path";
import { below, type YamlScalar } from "../yaml/yaml-file.ts";

/** A service of a Compose file. https://docs.docker.com/reference/compose-file/services/ */
export interface Service {
  readonly name: string;
  /** Path of the Dockerfile that it is built from; absent when this file does not say. */
  readonly dockerfile?: string;
  /** Without registry and tag; absent when it is not named. */
  readonly image?: string;
  /** Everything that the file says of it. */
  readonly scalars: readonly YamlScalar[];
}

/** The services of a Compose file at `path`; empty when it is none. */
export function servicesOf(scalars: readonly YamlScalar[], path: string): readonly Service[] {
  const names = new Set(
    below(scalars, ["services"]).flatMap((scalar) => (scalar.path.length > 2 ? [String(scalar.path[1])] : [])),
  );
  return [...names].map((name) => {
    const own = below(scalars, ["services", name]);
    const value = (...keys: readonly string[]) =>
      own.find((scalar) => scalar.path.slice(2).join("/") === keys.join("/"))?.value;
    const context = value("build") ?? value("build", "context");
    const image = value("image");
    return {
      name,
      scalars: own,
      ...(context === undefined ? {} : { dockerfile: dockerfileOf(path, context, value("build", "dockerfile")) }),
      ...(image === undefined ? {} : { image: imageName(image) }),
    };
  });
}

function dockerfileOf(path: string, context: string, dockerfile = "Dockerfile"): string {
  return posix.join(posix.dirname(path), context.replaceAll("\\", "/"), dockerfile.replaceAll("\\", "/"));
}

/** `${REGISTRY:-local}/identity:${TAG}` is `identity`. */
function imageName(image: string): string {
  const plain = image.replaceAll(/\$\{[^}]*\}/g, "");
  return posix.basename(plain).replace(/[:@].*$/, "");
}
