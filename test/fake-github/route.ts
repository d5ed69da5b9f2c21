import type { FakeRepository } from "./repository.ts";

export interface Call {
  readonly repository: FakeRepository;
  /** The last part of the path, decoded: a number, a ref, an object id. */
  readonly last: string;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: checked against GitHub's description before a route sees it
  readonly body: any;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** `POST /repos/{owner}/{repo}/pulls`, as GitHub's description names it, and what answers it. */
export type Routes = Readonly<Record<string, (call: Call) => Answer>>;

export const notFound: Answer = { status: 404, body: { message: "Not Found" } };

/** A refusal of GitHub's validation; `error` without a field is a message of its own. */
export function invalid(error: { resource: string; field?: string; message?: string }): Answer {
  const code = error.message === undefined ? "invalid" : "custom";
  return { status: 422, body: { message: "Validation Failed", errors: [{ ...error, code }] } };
}

export function unprocessable(message: string): Answer {
  return { status: 422, body: { message } };
}
