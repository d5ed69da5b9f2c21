// node bench/rules.mjs: what the largest step (7.4 to 8.0) costs in a fresh process, stage by stage: its guide and API tables,
// to read its candidates (git grep, parse, index), and all its rules and the safety net over them (bind and match). Stages are
// measured inside the process, without the start of Node. Beside them `git grep -l IdentityServer`, of the same rounds. A figure
// counts only with its number of findings: no findings mean that nothing was searched.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../scripts/bundle.mjs";
import { median, run, spread } from "./measure.mjs";
import { makeRulesRepository } from "./rules-repository.mjs";

const rounds = 9;
const candidates = 300;
const round = fileURLToPath(new URL("rules-round.mjs", import.meta.url));

/** The rooms that a round enters. They are bundled, because this Node may not run TypeScript. */
const entries = {
  tools: "src/code-tools.ts",
  guides: "src/guides/guides.ts",
  api: "src/csharp/api/open-api.ts",
  snapshot: "src/repository/open-snapshot.ts",
  inventory: "src/inventory/take-inventory.ts",
  names: "src/findings/search-names.ts",
  read: "src/edits/code-step/read-code.ts",
  step: "src/edits/code-step/code-step.ts",
  find: "src/findings/find-breaking-changes.ts",
};

function measure(rooms, repository) {
  const found = [];
  const greps = [];
  for (let index = 0; index < rounds; index++) {
    greps.push(run("git", ["grep", "-l", "IdentityServer", "HEAD"], repository).time);
    found.push(JSON.parse(run(process.execPath, [round, rooms, repository], repository).stdout));
  }
  const times = (stage) => found.map((one) => one[stage]);
  const [{ files, rules, findings }] = found;
  console.log(
    `7.4 to 8.0, ${files} candidates, node ${process.version}, ${rounds} rounds, medians (fastest to slowest)`,
  );
  console.log(`git grep -l IdentityServer    ${spread(greps)}`);
  console.log(`guides                        ${spread(times("guidesTime"))}`);
  console.log(`API tables of both lines      ${spread(times("apiTime"))}`);
  console.log(`read, parse and index         ${spread(times("readTime"))}`);
  console.log(`${rules} rules and the safety net  ${spread(times("findTime"))}, ${findings} findings`);
  const second = median(times("readTime")) + median(times("findTime"));
  console.log(`candidates per second         ${((1000 * files) / second).toFixed(0)}`);
}

const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-rules-"));
try {
  const [rooms, repository] = ["rooms", "repository"].map((name) => join(folder, name));
  await build(rooms, entries);
  writeFileSync(join(rooms, "package.json"), '{ "type": "module" }');
  makeRulesRepository(repository, candidates);
  measure(rooms, repository);
} finally {
  rmSync(folder, { recursive: true });
}
