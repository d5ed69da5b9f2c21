import type { Client } from "./client.ts";

/** One repository on GitHub, and the client to reach it. */
export interface GitHubRepository {
  readonly client: Client;
  readonly owner: string;
  readonly repo: string;
}
