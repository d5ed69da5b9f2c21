import nock from "nock";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createNuGetClient } from "../../src/nuget/client.ts";
import { defaultTransport } from "../../src/nuget/fetch-json.ts";
import type { PackageSource } from "../../src/nuget/package-sources.ts";
import { parseVersion, printVersion } from "../../src/nuget/version.ts";

const host = "https://packages.example.test";
const elsewhere = "https://cdn.example.test";
const index = {
  version: "3.0.0",
  resources: [
    { "@id": `${host}/search`, "@type": "SearchQueryService" },
    { "@id": `${host}/flat`, "@type": ["PackageBaseAddress/3.0.0"] },
    { "@id": `${host}/registration/`, "@type": "RegistrationsBaseUrl/3.6.0" },
  ],
};
const credentials = { username: "me", password: "hunter2" };
const basic = `Basic ${Buffer.from("me:hunter2").toString("base64")}`;

const internal: PackageSource = {
  name: "internal",
  kind: "v3",
  location: `${host}/v3/index.json`,
  credentials: undefined,
  allowInsecureConnections: false,
};

let pauses: number[] = [];

function ask(source: Partial<PackageSource> = {}, timeout = 2000) {
  const sleep = async (duration: number) => {
    pauses.push(duration);
  };
  const client = createNuGetClient({ ...defaultTransport, sleep, timeout, now: () => Date.UTC(2026, 0, 1) });
  return { client, versions: () => client.versions({ ...internal, ...source }, "Duende.IdentityServer") };
}

function serveIndex(body: nock.Body = index) {
  return nock(host).get("/v3/index.json").reply(200, body);
}

function failed(reason: string) {
  return { kind: "failed", reason };
}

beforeEach(() => {
  pauses = [];
  nock.disableNetConnect();
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.abortPendingRequests();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

test("finds the list of versions by the service index, and asks once", async () => {
  serveIndex();
  nock(host)
    .get("/flat/duende.identityserver/index.json")
    .reply(200, { versions: ["6.3.10", "7.0.0-rc.1", "7.0.9", "what"] });
  const { client, versions } = ask();
  const [first, second] = await Promise.all([versions(), versions()]);
  expect(first.kind === "versions" && first.versions.map(printVersion)).toEqual(["6.3.10", "7.0.0-rc.1", "7.0.9"]);
  expect(second).toEqual(first);
  nock(host).get("/flat/other/index.json").reply(404);
  expect(await client.versions(internal, "Other")).toEqual({ kind: "missing" });
});

test("an address of the index may be relative and of any origin; credentials stay at home", async () => {
  serveIndex({ resources: [{ "@id": `${elsewhere}/flat/`, "@type": "PackageBaseAddress/3.0.0" }] });
  nock(elsewhere, { badheaders: ["authorization"] })
    .get("/flat/duende.identityserver/index.json")
    .reply(200, { versions: ["7.0.9"] });
  expect(await ask({ credentials }).versions()).toMatchObject({ kind: "versions" });
});

describe("credentials", () => {
  test("go to the source", async () => {
    nock(host, { reqheaders: { authorization: basic } })
      .get("/v3/index.json")
      .reply(200, index);
    nock(host, { reqheaders: { authorization: basic } })
      .get("/flat/duende.identityserver/index.json")
      .reply(200, { versions: [] });
    expect(await ask({ credentials }).versions()).toEqual({ kind: "versions", versions: [] });
  });

  test("do not follow a redirect to another host", async () => {
    nock(host, { reqheaders: { authorization: basic } })
      .get("/v3/index.json")
      .reply(302, "", { location: `${elsewhere}/index.json` });
    nock(elsewhere, { badheaders: ["authorization"] })
      .get("/index.json")
      .reply(401);
    expect(await ask({ credentials }).versions()).toEqual(failed("answered 401"));
  });

  test("follow a redirect within the host", async () => {
    nock(host).get("/v3/index.json").reply(308, "", { location: "/v3/other.json" });
    nock(host, { reqheaders: { authorization: basic } })
      .get("/v3/other.json")
      .reply(200, {});
    expect(await ask({ credentials }).versions()).toEqual(failed("answered with something that is no service index"));
  });

  test("are in no reason", async () => {
    nock(host).get("/v3/index.json").times(3).replyWithError("hunter2 at me:hunter2@packages.example.test");
    expect(await ask({ credentials }).versions()).toEqual(failed("could not be reached"));
  });

  test("that were withheld explain a refusal", async () => {
    nock(host).get("/v3/index.json").reply(401);
    const withheld = "its credentials name `%PAT%`, which is not set";
    expect(await ask({ withheld }).versions()).toEqual(failed(`answered 401: ${withheld}`));
  });

  test("in an address are refused", async () => {
    const location = "https://me:hunter2@packages.example.test/v3/index.json";
    expect(await ask({ location }).versions()).toEqual(
      failed("has an address with a user or a password in it, which is not used"),
    );
  });
});

describe("tries again", () => {
  test("after 429, as long as it is told", async () => {
    nock(host).get("/v3/index.json").reply(429, "", { "retry-after": "3" });
    nock(host).get("/v3/index.json").reply(503, "", { "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT" });
    nock(host).get("/v3/index.json").reply(200, {});
    expect(await ask().versions()).toEqual(failed("answered with something that is no service index"));
    expect(pauses).toEqual([3000, 7000]);
  });

  test("twice, and gives up", async () => {
    nock(host).get("/v3/index.json").times(3).reply(502);
    expect(await ask().versions()).toEqual(failed("answered 502"));
    expect(pauses).toEqual([500, 1000]);
  });

  test("but not when the wait is too long", async () => {
    nock(host).get("/v3/index.json").reply(429, "", { "retry-after": "3600" });
    expect(await ask().versions()).toEqual(failed("answered 429"));
    expect(pauses).toEqual([]);
  });

  test("when it cannot be reached", async () => {
    const error = Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
    nock(host).get("/v3/index.json").times(3).replyWithError(error);
    expect(await ask().versions()).toEqual(failed("could not be reached (ENOTFOUND)"));
  });

  test("when it is too slow", async () => {
    nock(host).get("/v3/index.json").times(3).delay(1000).reply(200, index);
    expect(await ask({}, 20).versions()).toEqual(failed("did not answer within 0.02 s"));
    expect(pauses).toEqual([500, 1000]);
  });
});

describe("does not try again", () => {
  test.each([
    [401, "answered 401"],
    [403, "answered 403"],
    [404, "answered 404"],
  ])("after %i", async (status, reason) => {
    nock(host).get("/v3/index.json").reply(status);
    expect(await ask().versions()).toEqual(failed(reason));
  });

  test("when the answer is a page for people", async () => {
    nock(host).get("/v3/index.json").reply(200, "<html>Sign in</html>", { "content-type": "text/html; charset=utf-8" });
    expect(await ask().versions()).toEqual(failed("answered with `text/html` that is no JSON"));
  });

  test("when the answer is cut off", async () => {
    nock(host).get("/v3/index.json").reply(200, '{"resources": [', { "content-type": "application/json" });
    expect(await ask().versions()).toEqual(failed("answered with `application/json` that is no JSON"));
  });

  test("when the answer is too large", async () => {
    nock(host).get("/v3/index.json").reply(200, " ".repeat(8_000_001));
    expect(await ask().versions()).toEqual(failed("answered with more than 8 MB"));
  });

  test("when there is no list of versions", async () => {
    serveIndex({ resources: [null, { "@id": 7 }, { "@id": "https://", "@type": "PackageBaseAddress/3.0.0" }] });
    expect(await ask().versions()).toEqual(failed("does not offer `PackageBaseAddress/3.0.0`"));
  });

  test("when the list is something else", async () => {
    serveIndex();
    nock(host).get("/flat/duende.identityserver/index.json").reply(200, { versions: "7.0.9" });
    expect(await ask().versions()).toEqual(failed("answered with something that is no list of versions"));
  });

  test("when it is sent in circles", async () => {
    nock(host).get("/v3/index.json").times(6).reply(302, "", { location: "/v3/index.json" });
    expect(await ask().versions()).toEqual(failed("redirects more than 5 times"));
  });
});

describe("plain http", () => {
  const location = "http://packages.example.test/v3/index.json";
  const refusal = "is not reached by https, and does not say `allowInsecureConnections`";

  test("is refused", async () => {
    expect(await ask({ location }).versions()).toEqual(failed(refusal));
  });

  test("is refused behind a redirect", async () => {
    nock(host).get("/v3/index.json").reply(301, "", { location });
    expect(await ask().versions()).toEqual(failed(refusal));
  });

  test("is used when the configuration says so, or on this machine", async () => {
    nock("http://packages.example.test").get("/v3/index.json").reply(403);
    expect(await ask({ location, allowInsecureConnections: true }).versions()).toEqual(failed("answered 403"));
    nock("http://127.0.0.1:5000").get("/v3/index.json").reply(403);
    expect(await ask({ location: "http://127.0.0.1:5000/v3/index.json" }).versions()).toEqual(failed("answered 403"));
  });
});

test.each([
  [{ kind: "v2", location: `${host}/api/v2` } as const, "speaks version 2 of the protocol, which is not supported"],
  [{ unusable: "is a folder outside the repository" }, "is a folder outside the repository"],
  [{ location: "https://" }, "has an address that is none"],
])("%j is not asked", async (source, reason) => {
  expect(await ask(source).versions()).toEqual(failed(reason));
});

describe("listed", () => {
  const version = parseVersion("7.0.9");
  if (version === undefined) throw new Error("7.0.9 is a version");
  const isListed = () => ask().client.isListed(internal, "Duende.IdentityServer", version);

  test.each([
    [200, { listed: false }, false],
    [200, { listed: true }, true],
    [200, {}, true],
    [200, "no JSON", true],
    [404, "", true],
  ])("%i %j: %s", async (status, body, expected) => {
    serveIndex();
    nock(host).get("/registration/duende.identityserver/7.0.9.json").reply(status, body);
    expect(await isListed()).toBe(expected);
  });

  test("is assumed where the source does not tell", async () => {
    serveIndex({ resources: [] });
    expect(await isListed()).toBe(true);
  });
});

describe("dependencies", () => {
  const version = parseVersion("7.0.09-RC.1");
  if (version === undefined) throw new Error("7.0.09-RC.1 is a version");
  const path = "/flat/a.b/7.0.9-rc.1/a.b.nuspec";
  const manifest = `<package><metadata><dependencies><group targetFramework="net8.0">
    <dependency id="C" version="[1.0,2.0)" /></group></dependencies></metadata></package>`;

  test("are read from the manifest, once", async () => {
    serveIndex();
    nock(host).get(path).reply(200, manifest);
    const { client } = ask();
    const [first, second] = await Promise.all(["A.B", "a.b"].map((id) => client.dependencies(internal, id, version)));
    expect(first).toMatchObject({
      kind: "dependencies",
      groups: [{ framework: "net8.0", dependencies: [{ id: "C", range: { text: "[1.0,2.0)" } }] }],
    });
    expect(second).toEqual(first);
  });

  test.each([
    [404, "", { kind: "missing" }],
    [200, "<p>", { kind: "failed", reason: expect.stringMatching(/^has a manifest that is not well-formed XML: /) }],
    [401, "", failed("answered 401: its credentials name `%PAT%`, which is not set")],
  ])("that cannot be read have a reason: %i %s", async (status, body, expected) => {
    serveIndex();
    nock(host).get(path).reply(status, body);
    const withheld = "its credentials name `%PAT%`, which is not set";
    expect(await ask().client.dependencies({ ...internal, withheld }, "A.B", version)).toEqual(expected);
  });
});
