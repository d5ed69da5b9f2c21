import type { Project } from "../../../inventory/inventory.ts";
import type { Blocker, FrameworkRaise } from "../../../plan/platform/platform.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import { dockerfilesIn } from "./candidate-files.ts";
import { type MovedDockerfile, moveDockerfile } from "./dockerfiles/move-dockerfile.ts";
import { risesOf } from "./rises.ts";

/** Only releases of Windows go without one that takes their place: other Dockerfiles need not be looked at. */
const WINDOWS = /nanoserver|windowsservercore/;

/**
 * What holds rising projects back because a Dockerfile builds or runs them in an image that there is none of for the new
 * framework. An image that is merely unknown, of a registry of one's own or with a variable for its version, is no
 * blocker: it may well be there, and nothing could be done about it before the step. It becomes a box.
 *
 * @param raises before anything is edited.
 */
export function missingImages(
  raises: readonly FrameworkRaise[],
  { snapshot, projects }: { readonly snapshot: Snapshot; readonly projects: readonly Project[] },
): readonly Blocker[] {
  const surroundings = { snapshot, projects, rises: risesOf(raises) };
  if (surroundings.rises.size === 0) return [];
  const files = dockerfilesIn(snapshot).filter(({ source }) => WINDOWS.test(source.text));
  return files.flatMap((file) => blockersOf(moveDockerfile(file, surroundings)));
}

function blockersOf(moved: MovedDockerfile | undefined): readonly Blocker[] {
  const missing = moved?.notices.filter(({ topic }) => topic === "missing-image") ?? [];
  if (moved === undefined || missing.length === 0) return [];
  const reasons = [...new Set(missing.flatMap(({ detail }) => detail ?? []))];
  return [
    {
      id: "image-missing",
      places: missing.map(({ place }) => place),
      holds: moved.rising,
      what: `An image of ${moved.path} cannot follow ${whom(moved.rising)}: ${reasons.join("; ")}.`,
      ways: [
        `Move ${moved.path} to one of these before the step, with hosts of the same release of Windows to run it.`,
        `Delete ${moved.path}, where nobody builds it any more.`,
      ],
      sources: ["https://github.com/dotnet/dotnet-docker/blob/main/documentation/supported-platforms.md"],
    },
  ];
}

function whom(paths: readonly string[]): string {
  return paths.length > 3 ? `the ${paths.length} projects that rise in it` : paths.join(" and ");
}
