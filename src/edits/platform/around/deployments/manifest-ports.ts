import { posix } from "node:path";
import type { Notice } from "../around.ts";
import { TELLS_PORT } from "../dockerfiles/ports.ts";
import { placeAt, type TextFile } from "../text-edit.ts";

const CONTAINER_PORT =
  /^[ \t-]*(?:containerPort|targetPort|internalPort|targetport)[ \t]*:[ \t]*["']?80["']?[ \t]*(?=#|\r|\n|$)/gim;
const PROBE_PORT =
  /(?:httpGet|tcpSocket)[ \t]*:[ \t]*(?:\r?\n[ \t]+(?!port)[^\n]*){0,4}\r?\n[ \t]*port[ \t]*:[ \t]*["']?80["']?[ \t]*(?=#|\r|\n|$)/gi;
/** Shorter names are too often part of something else. */
const SHORTEST = 4;

/**
 * Ports in manifests of Kubernetes and charts of Helm that meet an image which listens elsewhere from now on.
 *
 * @param names of the images, services and projects behind them: a file that names none is about something else.
 */
export function manifestPorts(file: TextFile, names: ReadonlySet<string>): readonly Notice[] {
  const { text } = file.source;
  const places = [...text.matchAll(CONTAINER_PORT), ...text.matchAll(PROBE_PORT)];
  if (places.length === 0 || TELLS_PORT.test(text) || !speaksOf(file, names)) return [];
  return places.map((match) => ({ topic: "port", place: placeAt(file, match.index + match[0].search(/\S[^\n]*$/)) }));
}

function speaksOf({ path, source }: TextFile, names: ReadonlySet<string>): boolean {
  const images = [...source.text.matchAll(/^[ \t-]*(?:image|name|repository|app)[ \t]*:[ \t]*(?<value>[^\r\n#]+)/gim)];
  const words = [
    ...path.split("/"),
    ...images.map(({ groups }) => posix.basename(groups?.value ?? "").replace(/[:@].*$/, "")),
  ].map(plain);
  return words.some((word) =>
    [...names].map(plain).some((name) => name.length >= SHORTEST && (word === name || word.includes(name))),
  );
}

/** `Identity.API`, `identity-api` and `identityapi` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
