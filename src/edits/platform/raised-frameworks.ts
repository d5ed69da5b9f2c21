import type { FrameworkRaise } from "../../plan/platform/platform.ts";

/** All that a project is built for once it is raised, as MSBuild writes a list. */
export function raisedFrameworks({ project, frameworks }: FrameworkRaise): string {
  return project.frameworks
    .map((framework) => (frameworks.has(framework) ? frameworks.get(framework) : framework))
    .filter((framework) => framework !== null && framework !== undefined)
    .join(";");
}
