import type { Guide } from "../../guides/guide.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { isKnown, placesOfFrameworks } from "../frameworks.ts";
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
  const doubts = [...unknownFrameworks(moving, guide), ...lackingFrameworks(moving, guide)];
  const blockers = stuck.map((each) => blockerOf(each, framework));
  return { raises, packages: [], blockers, ...(doubts.length > 0 && { doubts }) };
}

/** Those of projects with references that move: whether the new packages are built for them cannot be told. */
function unknownFrameworks(moving: readonly Member[], { to }: Guide): readonly Blocker[] {
  const projects = new Set(moving.map(({ project }) => project));
  return [...projects].flatMap((project) =>
    project.frameworks
      .filter((framework) => !isKnown(framework))
      .map((framework) => ({
        id: "framework-unknown",
        places: placesOfFrameworks(project),
        what: `${project.path} targets ${framework}, which is no framework that this tool knows.`,
        ways: [`See whether the packages of ${to} can be used from it; it stays as it is.`],
        sources: [],
      })),
  );
}

/** What a project is built for may be given by the command line, or by a file that cannot be read. */
function lackingFrameworks(moving: readonly Member[], { to }: Guide): readonly Blocker[] {
  const projects = new Set(moving.map(({ project }) => project));
  return [...projects]
    .filter(({ kind, frameworks }) => kind === "project" && frameworks.length === 0)
    .map((project) => ({
      id: "framework-unknown",
      places: placesOfFrameworks(project),
      what: `What ${project.path} is built for cannot be told, so it is not raised.`,
      ways: [`See whether the packages of ${to} can be used from its framework, and raise it where it is given.`],
      sources: [],
    }));
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
