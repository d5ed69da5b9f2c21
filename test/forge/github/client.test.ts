import { describe, expect, test } from "vitest";
import { createClient } from "../../../src/forge/github/client.ts";

interface Scripted {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client whose server gives these answers, one after another, and then the last one for ever. */
function clientFor(...answers: readonly [Scripted, ...Scripted[]]) {
  const asked: { readonly at: number; readonly agent: string | null }[] = [];
  const lines: string[] = [];
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    const { status, message = "", headers = {} } = answers[asked.length] ?? answers[answers.length - 1] ?? answers[0];
    asked.push({ at: performance.now(), agent: new Headers(init?.headers).get("user-agent") });
    return Response.json({ message }, { status, headers });
  };
  const client = createClient({
    token: "ghs_secret",
    apiUrl: "https://ghes.test/api/v3",
    tool: "1.2.3",
    fetch,
    log: (line) => lines.push(line),
    second: 10,
  });
  const ask = () => client.repos.get({ owner: "octo", repo: "login" });
  return { ask, asked, lines };
}

const secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

describe("the client", () => {
  test("waits as long as a secondary limit asks, then goes on", async () => {
    const { ask, asked } = clientFor(
      { status: 403, message: secondary, headers: { "retry-after": "5" } },
      { status: 200 },
    );
    expect((await ask()).status).toBe(200);
    const [first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(45);
  });

  test.each([
    ["a secondary limit that never ends", { status: 403, message: secondary, headers: { "retry-after": "1" } }, 3],
    ["a limit that ends in an hour", { status: 429, message: secondary, headers: { "retry-after": "3600" } }, 1],
    ["a server that is down", { status: 503 }, 3],
    ["a refusal", { status: 422, message: "Validation Failed" }, 1],
  ] satisfies readonly [string, Scripted, number][])("gives up on %s", async (_, answer, times) => {
    const { ask, asked } = clientFor(answer);
    await expect(ask()).rejects.toMatchObject({ status: answer.status });
    expect(asked).toHaveLength(times);
  });

  test("says who asks, and logs one line per request, without the token", async () => {
    const { ask, asked, lines } = clientFor({ status: 200 });
    await ask();
    expect(asked[0]?.agent).toContain("duende-upgrade/1.2.3");
    expect(lines).toEqual([expect.stringMatching(/^GET \/repos\/octo\/login - 200 /)]);
    expect(lines.join()).not.toContain("ghs_secret");
  });
});
