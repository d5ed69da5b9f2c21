/** How requests are made; all of it can be replaced in tests. */
export interface Transport {
  readonly fetch: typeof fetch;
  readonly sleep: (duration: number) => Promise<void>;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: () => number;
  /** Milliseconds for one request, with its answer. */
  readonly timeout: number;
}

export interface SourceRequest {
  readonly url: string;
  /** Value of the header. Sent to `origin` only, which is that of the server it is for. */
  readonly authorization: string | undefined;
  readonly origin: string;
  readonly allowInsecureConnections: boolean;
  /** JSON when absent. */
  readonly accept?: string;
}

/** Reasons are clauses that follow the name of a source; they hold no address and no credential. */
export type TextAnswer =
  | { readonly kind: "text"; readonly text: string; readonly contentType: string | null }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly reason: string };

/** As in `TextAnswer`. */
export type JsonAnswer =
  | { readonly kind: "json"; readonly value: unknown }
  | Exclude<TextAnswer, { readonly kind: "text" }>;

type Attempt = TextAnswer | { readonly kind: "retry"; readonly reason: string; readonly wait: number | undefined };

const attempts = 3;
const firstPause = 500;
const longestPause = 20_000;
const largestAnswer = 8_000_000;
const mostRedirects = 5;

export const defaultTransport: Transport = {
  fetch: (input, init) => fetch(input, init),
  sleep: (duration) => new Promise((resolve) => setTimeout(resolve, duration)),
  now: Date.now,
  timeout: 10_000,
};

/** GETs JSON, as `fetchText` does. */
export async function fetchJson(request: SourceRequest, transport: Transport): Promise<JsonAnswer> {
  const answer = await fetchText(request, transport);
  return answer.kind === "text" ? parse(answer.text, answer.contentType) : answer;
}

/** GETs text; tries again when the server or the network fails, and waits as long as the server asks, up to 20 s. */
export async function fetchText(request: SourceRequest, transport: Transport): Promise<TextAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await tryOnce(request, transport);
    if (answer.kind !== "retry") return answer;
    const wait = answer.wait ?? firstPause * 2 ** (attempt - 1);
    if (attempt === attempts || wait > longestPause) return failed(answer.reason);
    await transport.sleep(wait);
  }
}

async function tryOnce(request: SourceRequest, transport: Transport): Promise<Attempt> {
  const signal = AbortSignal.timeout(transport.timeout);
  try {
    const response = await follow(request, { transport, signal });
    return response instanceof Response ? await readAnswer(response, transport) : response;
  } catch (error) {
    const reason = signal.aborted ? `did not answer within ${transport.timeout / 1000} s` : networkReason(error);
    return { kind: "retry", reason, wait: undefined };
  }
}

/** Redirects are followed by hand: what `fetch` follows could carry the credentials to another host. */
async function follow(
  request: SourceRequest,
  { transport, signal }: { transport: Transport; signal: AbortSignal },
): Promise<Response | TextAnswer> {
  let url = request.url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const refusal = refuse(url, request.allowInsecureConnections);
    if (refusal !== undefined) return failed(refusal);
    const response = await transport.fetch(url, { headers: headersFor(url, request), redirect: "manual", signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url)) return failed("redirects to an address that is none");
    url = new URL(location, url).href;
  }
  return failed(`redirects more than ${mostRedirects} times`);
}

function headersFor(url: string, { authorization, origin, accept }: SourceRequest): Record<string, string> {
  const headers = { accept: accept ?? "application/json", "user-agent": "duende-upgrade" };
  return authorization === undefined || new URL(url).origin !== origin ? headers : { ...headers, authorization };
}

function refuse(url: string, allowInsecureConnections: boolean): string | undefined {
  if (!URL.canParse(url)) return "has an address that is none";
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== "" || password !== "") return "has an address with a user or a password in it, which is not used";
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
  if (protocol === "https:" || (protocol === "http:" && (isLoopback || allowInsecureConnections))) return undefined;
  return "is not reached by https, and does not say `allowInsecureConnections`";
}

async function readAnswer(response: Response, { now }: Transport): Promise<Attempt> {
  const { status } = response;
  if (status === 200) return textOf(await readBody(response), response.headers.get("content-type"));
  await response.body?.cancel();
  if (status === 404) return { kind: "missing" };
  const reason = `answered ${status}`;
  if (status !== 429 && status < 500) return failed(reason);
  return { kind: "retry", reason, wait: retryAfter(response.headers.get("retry-after"), now) };
}

function textOf(text: string | undefined, contentType: string | null): TextAnswer {
  if (text === undefined) return failed(`answered with more than ${largestAnswer / 1_000_000} MB`);
  return { kind: "text", text, contentType };
}

function parse(text: string, contentType: string | null): JsonAnswer {
  try {
    return { kind: "json", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType ?? "")?.[0];
    return failed(`answered with ${type === undefined ? "something" : `\`${type}\``} that is no JSON`);
  }
}

async function readBody(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Seconds or a date, as HTTP has it; in milliseconds from now. */
function retryAfter(value: string | null, now: () => number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

// `fetch failed` says nothing; its cause has the code of the system, such as ENOTFOUND.
function networkReason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? `could not be reached (${code})` : "could not be reached";
}

function failed(reason: string): { readonly kind: "failed"; readonly reason: string } {
  return { kind: "failed", reason };
}
