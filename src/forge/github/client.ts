import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

const Client = Octokit.plugin(throttling, retry);
export type Client = InstanceType<typeof Client>;

export interface ClientOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; of GitHub Enterprise Server: `https://host/api/v3`. */
  readonly apiUrl: string;
  /** Version of this tool, told to GitHub. */
  readonly tool: string;
  readonly fetch?: typeof globalThis.fetch;
  /** One line per request, without headers or bodies. */
  readonly log?: (line: string) => void;
  /** Milliseconds that a second of waiting takes; 1000 outside of tests. 0: no request waits, nor for the limits. */
  readonly second?: number;
}

// Asking again would change nothing; of limits (403, 429), the throttling plugin knows how long to wait.
const answered = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const maxRetries = 2;
const maxWaitSeconds = 120;

/** Octokit that spaces writes, waits when GitHub asks to, gives up after a bounded time, and says nothing by itself. */
export function createClient({ token, apiUrl, tool, fetch, log = () => {}, second = 1000 }: ClientOptions): Client {
  return new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: `duende-upgrade/${tool}`,
    log: { debug: () => {}, info: log, warn: log, error: log },
    ...(fetch && { request: { fetch } }),
    retry: { retries: maxRetries, retryAfterBaseValue: second, doNotRetry: answered },
    throttle: second === 0 ? { enabled: false } : patience(second),
  });
}

function patience(second: number) {
  const waits = (seconds: number, _options: unknown, _octokit: unknown, retryCount: number) =>
    retryCount < maxRetries && seconds <= maxWaitSeconds;
  return { onRateLimit: waits, onSecondaryRateLimit: waits, retryAfterBaseValue: second };
}
