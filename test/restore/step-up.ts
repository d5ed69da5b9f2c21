import { createCodeTools } from "../../src/code-tools.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createPackagePorts } from "../../src/version-choice.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";

export type Files = ReadonlyMap<string, string>;

export interface SteppedUp {
  readonly from: string;
  readonly to: string;
  readonly after: Files;
  /** What is left to people, a sentence each. */
  readonly tasks: readonly string[];
}

/** Takes the only host of some files one step up, with what the guides know: nobody is asked. */
export async function stepUp(files: Files): Promise<SteppedUp> {
  const { pullRequests } = await upgrade(
    {
      ...{ path: repositoryWith(Object.fromEntries(files)), ref: "HEAD", repository: "host", base: "main" },
      ...{ retry: false, tool: "1.0.0", configuration: {} },
    },
    {
      ...createPackagePorts({
        ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
        matchingTags: async () => ({ kind: "failed", reason: "is not asked in a test" }),
      }),
      ...{ codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
    },
  );
  const [only] = pullRequests;
  if (only === undefined || !("draft" in only)) throw new Error(`no step is planned: ${only?.plan.status}`);
  const changed = only.draft.changeSet.commits.flatMap((commit) => [...commit.files]);
  const after = new Map([...files, ...changed.map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const)]);
  const { from, to } = only.plan;
  return { from, to, after, tasks: only.work.edits.tasks.map(({ title }) => title) };
}
