import {
  defaultTransport,
  fetchJson,
  fetchText,
  type JsonAnswer,
  type SourceRequest,
  type TextAnswer,
  type Transport,
} from "./fetch-json.ts";
import { type DependencyGroup, parseNuspec } from "./nuspec.ts";
import type { PackageSource } from "./package-sources.ts";
import { type NuGetVersion, parseVersion, printVersion } from "./version.ts";

/** What a source says of a package. Reasons are clauses that follow the name of the source: `answered 401`. */
export type PackageVersions =
  | { readonly kind: "versions"; readonly versions: readonly NuGetVersion[] }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly reason: string };

/** What a version of a package asks for. Reasons as in `PackageVersions`. */
export type PackageDependencies =
  | { readonly kind: "dependencies"; readonly groups: readonly DependencyGroup[] }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly reason: string };

/** Asks package sources; every question is asked once, however often it is put. */
export interface NuGetClient {
  /** All versions, pre-releases and unlisted ones among them, in the order of the source. */
  versions(source: PackageSource, id: string): Promise<PackageVersions>;
  /** False when the source says that the version is hidden; true as well when it does not say. */
  isListed(source: PackageSource, id: string, version: NuGetVersion): Promise<boolean>;
  /** By the manifest of the package. */
  dependencies(source: PackageSource, id: string, version: NuGetVersion): Promise<PackageDependencies>;
}

/**
 * A client of the NuGet protocol, version 3, made for one run: it remembers answers. What goes wrong is a value with
 * a reason, never thrown. https://learn.microsoft.com/nuget/api/overview
 */
export function createNuGetClient(transport: Transport = defaultTransport): NuGetClient {
  const ask = remembered((request) => fetchJson(request, transport));
  const askText = remembered((request) => fetchText(request, transport));
  return {
    versions: (source, id) => askVersions(source, id, ask),
    isListed: (source, id, version) => askListed(source, { id, version }, ask),
    dependencies: (source, id, version) => askDependencies(source, { id, version }, { ask, askText }),
  };
}

function remembered<T>(
  fetch: (request: SourceRequest) => Promise<T>,
): (source: PackageSource, url: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (source, url) => {
    const key = JSON.stringify([source.name, url]);
    const known = answers.get(key) ?? fetch(requestTo(source, url));
    answers.set(key, known);
    return known;
  };
}

type Ask = (source: PackageSource, url: string) => Promise<JsonAnswer>;

function requestTo(source: PackageSource, url: string): SourceRequest {
  const { credentials, allowInsecureConnections } = source;
  const origin = URL.canParse(source.location) ? new URL(source.location).origin : "";
  const pair = credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64");
  return { url, authorization: pair && `Basic ${pair}`, origin, allowInsecureConnections };
}

async function askVersions(source: PackageSource, id: string, ask: Ask): Promise<PackageVersions> {
  const base = await findResource(source, ["PackageBaseAddress/3.0.0"], ask);
  if (base.kind === "failed") return withWithheld(base, source);
  const answer = await ask(source, `${base.url}${encodeURIComponent(id.toLowerCase())}/index.json`);
  if (answer.kind !== "json") return answer.kind === "failed" ? withWithheld(answer, source) : answer;
  const versions = listOf(answer.value, "versions");
  if (versions === undefined) return { kind: "failed", reason: "answered with something that is no list of versions" };
  return {
    kind: "versions",
    versions: versions.flatMap((text) => (typeof text === "string" ? (parseVersion(text) ?? []) : [])),
  };
}

async function askDependencies(
  source: PackageSource,
  { id, version }: Package,
  { ask, askText }: { ask: Ask; askText: (source: PackageSource, url: string) => Promise<TextAnswer> },
): Promise<PackageDependencies> {
  const base = await findResource(source, ["PackageBaseAddress/3.0.0"], ask);
  if (base.kind === "failed") return withWithheld(base, source);
  const name = encodeURIComponent(id.toLowerCase());
  const answer = await askText(source, `${base.url}${name}/${printVersion(version)}/${name}.nuspec`);
  if (answer.kind !== "text") return answer.kind === "failed" ? withWithheld(answer, source) : answer;
  const nuspec = parseNuspec(answer.text);
  if (nuspec.kind === "unreadable") return { kind: "failed", reason: `has a manifest that ${nuspec.reason}` };
  return { kind: "dependencies", groups: nuspec.groups };
}

interface Package {
  readonly id: string;
  readonly version: NuGetVersion;
}

async function askListed(source: PackageSource, { id, version }: Package, ask: Ask): Promise<boolean> {
  const types = ["RegistrationsBaseUrl/3.6.0", "RegistrationsBaseUrl/Versioned", "RegistrationsBaseUrl"];
  const base = await findResource(source, types, ask);
  if (base.kind === "failed") return true;
  const leaf = `${encodeURIComponent(id.toLowerCase())}/${printVersion(version)}.json`;
  const answer = await ask(source, base.url + leaf);
  const value = answer.kind === "json" ? answer.value : undefined;
  return !(typeof value === "object" && value !== null && "listed" in value && value.listed === false);
}

type Resource = { readonly kind: "found"; readonly url: string } | { readonly kind: "failed"; readonly reason: string };

/** The address of the first of the resource types that the service index lists, with a slash at its end. */
async function findResource(source: PackageSource, types: readonly string[], ask: Ask): Promise<Resource> {
  if (source.unusable !== undefined) return { kind: "failed", reason: source.unusable };
  if (source.kind !== "v3")
    return { kind: "failed", reason: "speaks version 2 of the protocol, which is not supported" };
  const answer = await ask(source, source.location);
  if (answer.kind === "failed") return answer;
  if (answer.kind === "missing") return { kind: "failed", reason: "answered 404" };
  const resources = listOf(answer.value, "resources");
  if (resources === undefined) return { kind: "failed", reason: "answered with something that is no service index" };
  for (const type of types) {
    const url = resources.map((resource) => addressOf(resource, type)).find((address) => address !== undefined);
    if (url !== undefined && URL.canParse(url, source.location))
      return { kind: "found", url: new URL(url.replace(/\/?$/, "/"), source.location).href };
  }
  return { kind: "failed", reason: `does not offer \`${types[0]}\`` };
}

function addressOf(resource: unknown, type: string): string | undefined {
  if (typeof resource !== "object" || resource === null) return undefined;
  const { "@id": id, "@type": types } = resource as { readonly "@id"?: unknown; readonly "@type"?: unknown };
  return typeof id === "string" && [types].flat().includes(type) ? id : undefined;
}

function listOf(value: unknown, name: string): readonly unknown[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const list: unknown = (value as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(list) ? list : undefined;
}

interface Failure {
  readonly kind: "failed";
  readonly reason: string;
}

function withWithheld(answer: Failure, { withheld }: PackageSource): Failure {
  const isRefused = /^answered 40[13]$/.test(answer.reason);
  return withheld === undefined || !isRefused ? answer : { ...answer, reason: `${answer.reason}: ${withheld}` };
}
