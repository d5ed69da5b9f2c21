import { distinctPlaces } from "../../distinct-places.ts";
import type { Task } from "../../edits.ts";
import type { Notice, Topic } from "./around.ts";

interface Box {
  readonly title: string;
  readonly why: string;
}

/** In the order of the boxes. */
const BOXES: Readonly<Record<Topic, Box>> = {
  image: {
    title: "Move the images that were left alone.",
    why: "Something that is built or run in them rises, and what they should become cannot be told with certainty.",
  },
  "missing-image": {
    title: "Choose another system for images that there are none of any more.",
    why: "Something that is built in them rises, and Microsoft builds no image of the new framework on their system.",
  },
  mirror: {
    title: "See that your registry has the new images.",
    why: "These images are not pulled from Microsoft: somebody has to have copied the new ones there, or the build fails.",
  },
  "base-system": {
    title: "Check what is installed in the images whose system is another now.",
    why: "The images of .NET 10 are built on Ubuntu, no longer on Debian: packages that a Dockerfile installs may have other names or versions.",
  },
  port: {
    title: "Move port 80 to 8080, or keep it.",
    why: "The images of .NET 8 and later listen on 8080 where those before listened on 80, so that mappings, probes and ingresses of port 80 meet nobody. To keep the port set `ASPNETCORE_HTTP_PORTS=80` for the container; without root it must be above 1023.",
  },
  pipeline: {
    title: "Give these pipelines the SDK of the new framework.",
    why: "An SDK builds for no later framework than its own, and what these files should say cannot be told with certainty.",
  },
  "sdk-pin": {
    title: "Check the SDK that global.json asks for.",
    why: "A machine, a runner or an image that lacks it cannot build at all.",
  },
  tool: {
    title: "Raise dotnet-ef with EF Core.",
    why: "An older tool does not know the newer EF Core.",
  },
  "runtime-setting": {
    title: "Set the runtime of the host where one of these is for a project that rises.",
    why: "A host that lacks the new runtime does not start the application. Which project each setting is for cannot be told.",
  },
  "framework-name": {
    title: "Check the framework in these paths and options.",
    why: "The output of a project that rises moves to a folder with the name of the new framework.",
  },
};

/** One box for each topic that has a place. */
export function noticeTasks(notices: readonly Notice[]): readonly Task[] {
  return Object.entries(BOXES).flatMap(([topic, { title, why }]) => {
    const own = notices.filter((notice) => notice.topic === topic);
    if (own.length === 0) return [];
    const reasons = [...new Set(own.flatMap(({ detail }) => detail ?? []))];
    const told = reasons.length === 0 ? "" : ` Of these: ${reasons.join("; ")}.`;
    return [
      { kind: "platform", title, why: why + told, places: distinctPlaces(own.map(({ place }) => place)), commands: [] },
    ];
  });
}
