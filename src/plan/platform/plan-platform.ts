import type { Guide } from "../../guides/guide.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { placesOfFrameworks } from "../frameworks.ts";
import type { Member } from "../plan.ts";
import { chooseFramework } from "./choose-framework.ts";
import type { Blocker, PlatformPlan } from "./platform.ts";
import { providerReasons } from "./provider-reasons.ts";
import { raiseFrameworks, type StuckFramework } from "./raise-frameworks.ts";

export interface PlatformQuestion {
  readonly inventory: Inventory;
  readonly guide: Guide;
  readonly moving: readonly Member[];
  /** The least framework to raise to, where somebody asks for one. */
  readonly framework?: string;
  readonly families?: readonly PackageFamily[];
}

/** What rises with the references that move. */
export function planPlatform(question: PlatformQuestion): PlatformPlan {
  const { inventory, guide, moving, families = [] } = question;
  const { projects } = inventory;
  const framework = chooseFramework(guide, projects, question.framework);
  const reasons = providerReasons({ projects, moving, guide, framework, families });
  const { raises, stuck } = raiseFrameworks({ projects, moving, guide, framework, reasons });
  return { raises, packages: [], blockers: stuck.map((each) => blockerOf(each, framework)) };
}

function blockerOf({ project, framework, because }: StuckFramework, target: string): Blocker {
  return {
    id: "framework-cannot-follow",
    places: placesOfFrameworks(project),
    what: `${project.path} ${because} for ${framework}, which cannot become ${target}.`,
    ways: [
      `Drop ${framework} from ${project.path}, where nobody needs it any more.`,
      "Move what needs it to a project of its own that does not reference IdentityServer.",
    ],
    sources: [],
  };
}
