import { defaultTransport, fetchJson, type Transport } from "./fetch-json.ts";
import type { MatchingTags } from "./release-tags.ts";

export interface GitHubAccess {
  /** `https://api.github.com`, or what `GITHUB_API_URL` says. */
  readonly apiUrl: string;
  /** Only raises the limit of requests: the tags are public. */
  readonly token: string | undefined;
}

/** Asks GitHub for matching references. https://docs.github.com/rest/git/refs#list-matching-references */
export function githubTags(access: GitHubAccess, transport: Transport = defaultTransport): MatchingTags {
  const { apiUrl, token } = access;
  const origin = URL.canParse(apiUrl) ? new URL(apiUrl).origin : "";
  const authorization = token === undefined || token === "" ? undefined : `Bearer ${token}`;
  return async (repository, prefix) => {
    const url = `${apiUrl.replace(/\/$/, "")}/repos/${repository}/git/matching-refs/tags/${prefix}`;
    const answer = await fetchJson({ url, authorization, origin, allowInsecureConnections: false }, transport);
    if (answer.kind === "missing") return { kind: "failed", reason: "is not there" };
    if (answer.kind === "failed") return answer;
    if (!Array.isArray(answer.value))
      return { kind: "failed", reason: "answered with something that is no list of tags" };
    return { kind: "tags", names: answer.value.flatMap(nameOf) };
  };
}

function nameOf(reference: unknown): readonly string[] {
  const ref = typeof reference === "object" && reference !== null && "ref" in reference ? reference.ref : undefined;
  return typeof ref === "string" && ref.startsWith("refs/tags/") ? [ref.slice("refs/tags/".length)] : [];
}
