import type { Answer, Call, Routes } from "./route.ts";
import { gitRoutes } from "./routes-git.ts";
import { pullRoutes } from "./routes-pulls.ts";

const routes: Routes = { ...gitRoutes, ...pullRoutes };

export interface Match {
  readonly operation: string;
  readonly fullName: string;
  readonly last: string;
  readonly answer: (call: Call) => Answer;
}

/** The route of a request; undefined when the fake does not know it. */
export function findRoute(method: string, path: string): Match | undefined {
  for (const [operation, answer] of Object.entries(routes)) {
    const [verb, template = ""] = operation.split(" ");
    const pattern = template.replace(/\{(ref|basehead)\}/g, "(?<last>.+)").replace(/\{(owner|repo)\}/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern.replace(/\{\w+\}/g, "(?<last>[^/]+)")}$`).exec(path)?.groups;
    if (verb !== method || !match) continue;
    return { operation, fullName: `${match.owner}/${match.repo}`, last: decodeURIComponent(match.last ?? ""), answer };
  }
  return undefined;
}
