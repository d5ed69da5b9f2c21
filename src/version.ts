import manifest from "../package.json" with { type: "json" };

/** Of this tool, as released. */
export const version: string = manifest.version;
