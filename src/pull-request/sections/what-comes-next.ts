import type { Guide } from "../../guides/guide.ts";
import { canUse, withoutPlatform } from "../../plan/frameworks.ts";
import type { PlannedUpgrade } from "../../plan/plan.ts";
import { lineOfEf } from "../../plan/platform/package-wishes.ts";
import { count, enumerate } from "../counts.ts";
import { folded, type Phrase, paragraph, phrase, table } from "../markdown/nodes.ts";
import type { Section } from "./section.ts";
import { sourceLink } from "./source-links.ts";

/** The steps after this one, from the guides and from the frameworks that the hosts have after it. */
export const whatComesNextSection: Section = ({ plan, work, detail }) => {
  if (!detail.next || work.next.length === 0) return [];
  const frameworks = frameworksAlong(plan, work.next);
  const rows = work.next.map((guide, index) =>
    row(guide, { frameworks: frameworks[index] ?? [], earlier: work.next[index - 1] ?? plan.guides.at(-1) }),
  );
  const [first] = work.next;
  const others = work.next.length - 1;
  const more = others === 0 ? "" : ` and ${count(others, "more step")}`;
  return folded(`What comes next: ${first?.to}${more}`, [
    paragraph("As the guides of those steps have it; edits in your code are not forecast yet."),
    table(["step", "database", "platform", "changes to read"], rows),
  ]);
};

/** The frameworks of the hosts before each of the steps; what is held stays where it is for good. */
function frameworksAlong({ hosts, held }: PlannedUpgrade, next: readonly Guide[]): readonly (readonly string[])[] {
  const isHeld = (framework: string) => held.some(({ reference }) => reference.framework === framework);
  const own = hosts.flatMap(({ projects }) => projects.flatMap(({ frameworks }) => frameworks));
  const along: (readonly string[])[] = [[...new Set(own.filter((each) => !isHeld(each)).map(withoutPlatform))]];
  for (const { minimumHostFramework } of next) {
    const before = along.at(-1) ?? [];
    const after = before.map((each) => (isBehind(each, minimumHostFramework) ? minimumHostFramework : each));
    along.push([...new Set(after)]);
  }
  return along;
}

function isBehind(framework: string, least: string): boolean {
  return canUse(framework, least) === false;
}

/** Where a repository is before a step. */
interface Standing {
  readonly frameworks: readonly string[];
  readonly earlier: Guide | undefined;
}

function row(guide: Guide, standing: Standing): readonly Phrase[] {
  const { from, to, schema, breakingChanges, links } = guide;
  const contexts = schema.map(({ context }) => `\`${context}\``);
  const official = sourceLink(links.guide ?? links.releaseNotes, links.guide === undefined ? "release notes" : "guide");
  // What this tool sees to itself is nothing to read.
  const open = breakingChanges.filter(({ doneBy }) => doneBy === undefined).length;
  return [
    `${from} → ${to}`,
    contexts.length === 0 ? "no change" : enumerate(contexts),
    platform(guide, standing),
    open === 0 ? phrase(official) : phrase(`${open}, `, official),
  ];
}

/** Where the frameworks are not known, what the step asks for. */
function platform(guide: Guide, { frameworks, earlier }: Standing): string {
  const { minimumHostFramework: least } = guide;
  if (frameworks.length === 0) return `${least} or later`;
  const behind = frameworks.filter((each) => isBehind(each, least));
  if (behind.length > 0) return `${enumerate(behind)} → ${least}`;
  const [before, after] = [efCoreOf(frameworks, earlier), efCoreOf(frameworks, guide)];
  return before === after || after === "" ? "no change" : `EF Core ${after} for its stores`;
}

function efCoreOf(frameworks: readonly string[], guide: Guide | undefined): string {
  return [...new Set(frameworks.flatMap((each) => lineOfEf(each, { guide }) ?? []))].join(", ");
}
