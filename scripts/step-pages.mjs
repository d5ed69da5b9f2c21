// Writes docs/steps from the guides: `npm run steps`. Prints what the tool does about the changes of each step.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readGuideFiles } from "./guide-files.mjs";
import { readRuleFiles } from "./rule-files.mjs";
import { renderIndex, renderStep } from "./step-page.mjs";
import { readSupportFile } from "./support-file.mjs";

export const pagesFolder = fileURLToPath(new URL("../docs/steps", import.meta.url));

/** Name of each page to its text; README.md is the table of all steps. */
export function stepPages() {
  const { support } = readSupportFile();
  const rules = readRuleFiles().flatMap((file) => file.rules);
  const steps = readGuideFiles().map(({ step, guide }) => ({ step, guide, rules, support }));
  return new Map([
    ["README.md", renderIndex(steps)],
    ...steps.map((step, index) => [
      `${step.step}.md`,
      renderStep(step, { before: steps[index - 1]?.step, after: steps[index + 1]?.step }),
    ]),
  ]);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(pagesFolder, { recursive: true });
  const pages = stepPages();
  for (const [name, text] of pages) writeFileSync(join(pagesFolder, name), text);
  console.log(pages.get("README.md"));
}
