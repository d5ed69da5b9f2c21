import { OpenApi } from "./openapi.ts";
import { FakeRepository } from "./repository.ts";
import type { Answer, Call } from "./route.ts";
import { findRoute, type Match } from "./routes.ts";

export interface Requested {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly body: unknown;
}

/** Refuses the requests that match, instead of carrying them out. */
export interface Refusing {
  /** Of `METHOD /path`. */
  readonly request: RegExp;
  readonly status: number;
  readonly message: string;
  readonly errors?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; for ever when absent. */
  times?: number;
}

/** The process that asks dies: `before` its n-th request is carried out, or `after`, when only the answer is lost. */
export interface Death {
  readonly request: number;
  readonly when: "before" | "after";
}

export interface FakeAnswer extends Answer {
  readonly headers: Readonly<Record<string, string>>;
}

// Large, and never changes: read once.
const api = new OpenApi();

/** The connection breaks: what a dead process, or a dead network, makes of a request. */
export class Broken extends Error {}

/**
 * A GitHub with a memory: git data, refs, pull requests, labels. Requests and
 * answers are checked against GitHub's own description. `problems` must be empty at the end of a test.
 */
export class FakeGitHub {
  readonly token: string;
  readonly requests: Requested[] = [];
  readonly problems: string[] = [];
  /** Runs just before a request is carried out: what somebody else does in that very moment. */
  meanwhile: ((request: Requested) => void) | undefined;
  readonly #repositories = new Map<string, FakeRepository>();
  readonly #refusals: Refusing[] = [];
  #death: Death | undefined;

  constructor(token = "ghs_fake") {
    this.token = token;
  }

  addRepository(fullName: string, source?: string): FakeRepository {
    const repository = new FakeRepository(fullName, source);
    this.#repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  /** Forgets the requests and the deaths so far: the next run begins. */
  restart(death?: Death): void {
    this.requests.length = 0;
    this.#death = death;
  }

  refuse(refusing: Refusing): void {
    this.#refusals.push(refusing);
  }

  allowEverything(): void {
    this.#refusals.length = 0;
  }

  /** To be given to a client in place of the global one. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const authorization = request.headers.get("authorization") ?? "";
    const { status, body, headers } = this.answer({ method, url, authorization, text: await request.text() });
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  };

  /** Throws `Broken` when the connection ends without an answer. */
  answer(request: { method: string; url: string; authorization: string; text: string }): FakeAnswer {
    const { pathname, searchParams } = new URL(request.url, "https://api.github.test");
    const path = pathname.replace(/^\/api\/v3/, "");
    const requested = { method: request.method, path: decodeURIComponent(path), body: parse(request.text) };
    this.requests.push(requested);
    if (this.#isDead("before")) throw new Broken("the connection broke");
    this.meanwhile?.(requested);
    const answer = this.#refusal(requested, request.authorization) ?? this.#carryOut(requested, path, searchParams);
    if (this.#isDead("after")) throw new Broken("the connection broke");
    const json = { "content-type": "application/json; charset=utf-8" };
    return { ...answer, headers: { ...(answer.body === undefined ? {} : json), ...answer.headers } };
  }

  #isDead(when: Death["when"]): boolean {
    if (this.#death === undefined || this.requests.length < this.#death.request) return false;
    return this.requests.length > this.#death.request || this.#death.when === when;
  }

  #refusal({ method, path }: Requested, authorization: string): FakeAnswer | undefined {
    if (!authorization.endsWith(` ${this.token}`)) {
      return { status: 401, body: { message: "Bad credentials" }, headers: {} };
    }
    const refusing = this.#refusals.find(({ request, times }) => request.test(`${method} ${path}`) && times !== 0);
    if (!refusing) return undefined;
    if (refusing.times !== undefined) refusing.times -= 1;
    const { status, message, errors, headers = {} } = refusing;
    return { status, body: { message, ...(errors && { errors }) }, headers };
  }

  #carryOut(requested: Requested, path: string, query: URLSearchParams): FakeAnswer {
    const route = findRoute(requested.method, path);
    if (!route) return this.#problem(`nothing answers ${requested.method} ${requested.path}`);
    const repository = this.#repositories.get(route.fullName.toLowerCase());
    if (!repository) return { status: 404, body: { message: "Not Found" }, headers: {} };
    try {
      return this.#checked(route, { repository, last: route.last, query, body: requested.body });
    } catch (error) {
      return this.#problem(`${route.operation} broke: ${error}`);
    }
  }

  #checked({ operation, answer }: Match, call: Call): FakeAnswer {
    if (call.body !== undefined) this.problems.push(...api.checkRequest(operation, call.body));
    const { status, body: given } = answer(call);
    const body = api.complete(operation, status, given);
    if (body !== undefined) this.problems.push(...api.checkResponse(operation, status, body));
    return { status, body, headers: {} };
  }

  #problem(problem: string): FakeAnswer {
    this.problems.push(problem);
    return { status: 501, body: { message: problem }, headers: {} };
  }
}

function parse(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}
