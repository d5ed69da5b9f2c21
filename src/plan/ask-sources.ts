import type { PackageVersions } from "../nuget/client.ts";
import { versionsInFolder } from "../nuget/folder-source.ts";
import type { PackageSource } from "../nuget/package-sources.ts";
import { compareVersions, isStable, type NuGetVersion, releaseLine } from "../nuget/version.ts";
import type { VersionQuestion } from "./choose-version.ts";

export type SourceAnswer =
  | { readonly kind: "found"; readonly version: NuGetVersion; readonly name: string; readonly caveat?: string }
  | { readonly kind: "not-found"; readonly why: string };

/** One package, as the sources that are mapped for it have it. */
interface Offer {
  readonly id: string;
  /** Stable versions of the line, and where each is. */
  readonly versions: readonly { readonly version: NuGetVersion; readonly source: PackageSource }[];
  readonly why: string | undefined;
  /** No source could be asked, so that nothing is known about the package. */
  readonly isUnknown: boolean;
}

// A vendor hides a version now and then; more than a few in a row would be a source that hides everything.
const mostHidden = 3;

/** The newest stable version of the line that all the packages have, in the sources that NuGet would look in. */
export async function askSources(question: VersionQuestion): Promise<SourceAnswer> {
  const offers = await Promise.all(question.ids.map((id) => offerOf(id, question)));
  const [lacking] = offers.filter((offer) => offer.versions.length === 0 && !offer.isUnknown);
  if (lacking?.why !== undefined) return { kind: "not-found", why: lacking.why };
  const known = offers.filter((offer) => !offer.isUnknown);
  const reasons = [...new Set(offers.flatMap(({ why }) => why ?? []))].join("; ");
  const [first, ...others] = known;
  if (first === undefined) return { kind: "not-found", why: reasons || "no package is asked for" };
  const common = first.versions
    .filter(({ version }) => others.every((other) => other.versions.some(isVersion(version))))
    .toSorted((left, right) => compareVersions(right.version, left.version));
  const chosen = await firstListed(first.id, common, question);
  if (chosen === undefined) return { kind: "not-found", why: noCommon(known, question) };
  const { version, source } = chosen;
  return { kind: "found", version, name: source.name, ...(reasons !== "" && { caveat: reasons }) };
}

async function offerOf(id: string, question: VersionQuestion): Promise<Offer> {
  const { guide, sources } = question;
  const asked = sources.for(id);
  if (asked.length === 0) {
    const why = `the package source mapping of the NuGet configuration names no source for \`${id}\``;
    return { id, versions: [], why, isUnknown: false };
  }
  const answers = await Promise.all(
    asked.map(async (source) => ({ source, answer: await versionsIn(source, id, question) })),
  );
  const versions = answers.flatMap(({ source, answer }) =>
    stableOf(answer, guide.to).map((version) => ({ version, source })),
  );
  if (versions.length > 0) return { id, versions, why: undefined, isUnknown: false };
  const failures = answers.flatMap(({ source, answer }) =>
    answer.kind === "failed" ? `the package source ${quote(source)} ${answer.reason}` : [],
  );
  if (failures.length > 0) return { id, versions, why: failures.join("; "), isUnknown: true };
  const names = asked.map(quote).join(", ");
  const plural = asked.length > 1 ? "s" : "";
  return {
    id,
    versions,
    why: `no stable ${guide.to} of \`${id}\` is in the package source${plural} ${names}`,
    isUnknown: false,
  };
}

async function versionsIn(source: PackageSource, id: string, question: VersionQuestion): Promise<PackageVersions> {
  if (source.kind !== "folder" || source.unusable !== undefined) return question.client.versions(source, id);
  return { kind: "versions", versions: versionsInFolder(question.files.keys(), source.location, id) };
}

function stableOf(answer: PackageVersions, line: string): readonly NuGetVersion[] {
  if (answer.kind !== "versions") return [];
  // A line may be a major alone.
  const lineOf = (version: NuGetVersion) => (line.includes(".") ? releaseLine(version) : `${version.numbers[0]}`);
  return answer.versions.filter((version) => isStable(version) && lineOf(version) === line);
}

/** Lists of versions hold hidden ones too, so the newest are looked up one by one. */
async function firstListed(id: string, newestFirst: Offer["versions"], { client }: VersionQuestion) {
  for (const candidate of newestFirst.slice(0, mostHidden))
    if (await client.isListed(candidate.source, id, candidate.version)) return candidate;
  return newestFirst[0];
}

function isVersion(version: NuGetVersion): (offer: { readonly version: NuGetVersion }) => boolean {
  return (offer) => compareVersions(offer.version, version) === 0;
}

function noCommon(offers: readonly Offer[], { guide }: VersionQuestion): string {
  const ids = offers.map(({ id }) => `\`${id}\``).join(", ");
  return `the package sources have no ${guide.to} version that is the same for ${ids}`;
}

// A name comes from a file of the repository and must stay one quotation, whatever it holds.
function quote({ name }: PackageSource): string {
  return `\`${name.replace(/[`\p{Cc}]/gu, "").slice(0, 80)}\``;
}
