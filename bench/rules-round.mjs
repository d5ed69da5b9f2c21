// One round of bench/rules.mjs, in a process of its own: what is measured is what a run pays, its first calls included.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [rooms, repository] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(rooms, `${name}.js`)));
const { createCodeTools } = await load("tools");
const { guides } = await load("guides");
const { openApi } = await load("api");
const { openSnapshot } = await load("snapshot");
const { takeInventory } = await load("inventory");
const { namesToSearch } = await load("names");
const { readCode } = await load("read");
const { bindersOf, boundFiles } = await load("step");
const { findBreakingChanges } = await load("find");

async function timed(work) {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

const [guide, guidesTime] = await timed(() => guides().find(({ from }) => from === "7.4"));
const [{ tools, api }, apiTime] = await timed(async () => {
  const loaded = await createCodeTools()();
  const [from, to] = [openApi(loaded.api, guide.from), openApi(loaded.api, guide.to)];
  return { tools: loaded, api: from.changes.length > 0 && to.hasNamespace("Duende") ? from : undefined };
});
const { snapshot } = openSnapshot({ path: repository, ref: "HEAD" });
const inventory = takeInventory(snapshot, "");
const step = { guide, api, rules: tools.rules[`${guide.from}-to-${guide.to}`] };
const { words, texts } = namesToSearch(step);
const referencing = inventory.projects.map(({ path }) => path);
const request = { api, snapshot, inventory, referencing, names: words, texts, facts: tools.facts };
const [code, readTime] = await timed(() => readCode(request, () => tools.csharp()));
const files = code.files.length;
const [{ sightings }, findTime] = await timed(() =>
  findBreakingChanges({ ...step, files: boundFiles(code, { inventory }, bindersOf(code, api)), searched: files }),
);
const counts = { files, rules: step.rules.length, findings: sightings.length };
console.log(JSON.stringify({ ...counts, guidesTime, apiTime, readTime, findTime }));
