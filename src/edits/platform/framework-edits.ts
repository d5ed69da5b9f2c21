import type { Inventory, Project } from "../../inventory/inventory.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import type { XmlDocument } from "../../msbuild/xml.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Edit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { distinctEdits } from "../version-edits.ts";
import { conditionEdits } from "./condition-edits.ts";
import { ownFramework } from "./own-framework.ts";
import { publishProfileEdits } from "./publish-profiles.ts";
import { raiseReason } from "./raise-reason.ts";
import { type SharedTexts, sharedTexts, type WantedText } from "./shared-texts.ts";

export interface FrameworkEdits {
  readonly edits: readonly Edit[];
  /** Those whose frameworks are not written in a form that can be edited with certainty. */
  readonly left: readonly FrameworkRaise[];
}

/** Raises projects where their frameworks are written, and what names these frameworks with them. */
export function frameworkEdits(
  snapshot: Snapshot,
  inventory: Inventory,
  raises: readonly FrameworkRaise[],
): FrameworkEdits {
  const shared = sharedTexts(inventory, raises);
  const documentOf = ({ path }: Project) => documentIn(inventory, snapshot, path);
  const results = raises.map((raise) => ({ raise, edits: editsOf(raise, { shared, documentOf }) }));
  const done = results.flatMap(({ raise, edits }) => (edits ? [raise] : []));
  const edits = [
    ...results.flatMap(({ edits }) => edits ?? []),
    ...conditionEdits(snapshot, inventory, done),
    ...publishProfileEdits(snapshot, inventory, done),
  ];
  return { edits: distinctEdits(edits), left: raises.filter((raise) => !done.includes(raise)) };
}

interface Surroundings {
  readonly shared: SharedTexts;
  documentOf(project: Project): XmlDocument | undefined;
}

function editsOf(raise: FrameworkRaise, { shared, documentOf }: Surroundings): readonly Edit[] | undefined {
  const wanted = shared.wantedBy(raise)?.filter(({ before, after }) => before !== after);
  if (wanted?.every((text) => shared.isAgreed(text))) return wanted.map((text) => inPlace(text, raise));
  const own = ownFramework(raise, documentOf(raise.project));
  return own && [own];
}

function inPlace({ source, before, after }: WantedText, raise: FrameworkRaise): Edit {
  return { ...source, before, after, because: raiseReason(raise) };
}
