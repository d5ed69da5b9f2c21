import { posix } from "node:path";
import { createEvaluator } from "../msbuild/evaluate-project.ts";
import type { ProjectEvaluation, Source } from "../msbuild/evaluation.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import { readText, type SourceText } from "../repository/text.ts";
import type { Project, Reference } from "./inventory.ts";
import { projectFiles } from "./project-files.ts";
import { packagesOf } from "./references.ts";

/** `#:package Duende.IdentityServer@7.4.8`; without a version the central one counts. */
const PACKAGE = /^#:package[ \t]+(?<id>[^\s@]+)(?:(?<at>[ \t]*@[ \t]*)(?<version>\S+))?[ \t]*$/gm;
const PROPERTY = /^#:property[ \t]+(?<name>[\w.-]+)[ \t]*=[ \t]*(?<value>.*?)[ \t]*$/gm;
const SDK = /^#:sdk[ \t]+(?<id>[^\s@]+)/m;
/** What `dotnet run app.cs` takes where the file names no framework: that of the SDK, the first with such apps. */
const DEFAULT_FRAMEWORK = "net10.0";

/** C# files that are apps of their own and use a package of IdentityServer. */
export function findFileBasedApps(snapshot: Snapshot): readonly string[] {
  return snapshot.grep({ strings: ["#:package IdentityServer4", "#:package Duende.IdentityServer"], endings: [".cs"] });
}

/**
 * Reads the directives of a file-based app as the project that the SDK makes of them, so that `Directory.Build.props`
 * and central versions count (https://learn.microsoft.com/dotnet/core/sdk/file-based-apps).
 */
export function readFileBasedApp(snapshot: Snapshot, path: string, inScope: boolean): Project {
  const bytes = snapshot.read(path);
  const source = readText(bytes ?? new Uint8Array());
  const { sdk, virtualPath, evaluation } = evaluateFileBasedApp(snapshot, path, source.text);
  const directives = directivesOf(source, path);
  return {
    path,
    kind: "file-based-app",
    inScope,
    frameworks: evaluation.evaluations.flatMap(({ framework }) => framework ?? []),
    frameworkFragments: [],
    web: sdk === "Microsoft.NET.Sdk.Web",
    references: packagesOf(evaluation).references.map((reference) => withDirective(reference, directives)),
    projectReferences: [],
    unknowns: evaluation.unknowns,
    files: [path, ...evaluation.files.filter((file) => file !== virtualPath)],
  };
}

interface EvaluatedApp {
  readonly sdk: string;
  readonly virtualPath: string;
  readonly evaluation: ProjectEvaluation;
}

/** Evaluates the project that the SDK makes of an app with this text. */
export function evaluateFileBasedApp(snapshot: Snapshot, path: string, text: string): EvaluatedApp {
  const sdk = SDK.exec(text)?.groups?.id ?? "Microsoft.NET.Sdk";
  const virtualPath = posix.join(posix.dirname(path), `${posix.basename(path)}.csproj`);
  const virtual = new Map([[virtualPath, new TextEncoder().encode(virtualProject(text, sdk))]]);
  return { sdk, virtualPath, evaluation: createEvaluator(projectFiles(snapshot, virtual))(virtualPath) };
}

function virtualProject(text: string, sdk: string): string {
  const properties = [...text.matchAll(PROPERTY)].map(
    ({ groups }) => `<${groups?.name}>${attribute(groups?.value)}</${groups?.name}>`,
  );
  const packages = [...text.matchAll(PACKAGE)].map(({ groups }) => {
    const version = groups?.version ? ` Version="${attribute(groups.version)}"` : "";
    return `<PackageReference Include="${attribute(groups?.id)}"${version} />`;
  });
  return [
    `<Project Sdk="${attribute(sdk)}"><PropertyGroup><TargetFramework>${DEFAULT_FRAMEWORK}</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>${properties.join("")}</PropertyGroup>`,
    `<ItemGroup>${packages.join("")}</ItemGroup></Project>`,
  ].join("");
}

function attribute(value = ""): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

interface Directive {
  readonly id: Source;
  readonly version: Source | undefined;
}

function directivesOf(source: SourceText, path: string): ReadonlyMap<string, Directive> {
  const found = [...source.text.matchAll(PACKAGE)].map(({ 0: line, index, groups }): [string, Directive] => {
    const { id = "", version } = groups ?? {};
    const at = (text: string, from: number): Source => ({
      place: source.place(path, from),
      span: source.span(from, from + text.length),
    });
    const idAt = index + line.indexOf(id, "#:package".length);
    const versionAt = version === undefined ? 0 : idAt + id.length + (groups?.at ?? "").length;
    return [
      id.toLowerCase(),
      { id: at(id, idAt), version: version === undefined ? undefined : at(version, versionAt) },
    ];
  });
  return new Map(found);
}

function withDirective(reference: Reference, directives: ReadonlyMap<string, Directive>): Reference {
  const directive = directives.get(reference.id.toLowerCase());
  if (!directive) return reference;
  const { version } = directive;
  if (!version || reference.kind !== "PackageReference")
    return { ...reference, ids: [directive.id, ...reference.ids.slice(1)] };
  const text = reference.version ?? "";
  const fragments = [{ text, source: version, via: [] }];
  return {
    ...reference,
    kind: "Directive",
    fragments,
    written: { text, source: version },
    ids: [directive.id],
    place: directive.id.place,
  };
}
