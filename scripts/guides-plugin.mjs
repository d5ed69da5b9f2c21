import { guidesFolder, readGuideFiles } from "./guide-files.mjs";

const name = "virtual:identityserver-guides";

/**
 * Rollup plugin, for rolldown and for vitest: the module `virtual:identityserver-guides` exports the guides of all step
 * folders as `guidesJson`. Text, because an engine parses JSON faster than the same object written as code.
 */
export function guidesPlugin(folder = guidesFolder) {
  return {
    name: "identityserver-guides",
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const files = readGuideFiles(folder);
      for (const { file } of files) this.addWatchFile(file);
      return `export const guidesJson = ${JSON.stringify(JSON.stringify(files.map((file) => file.guide)))};`;
    },
  };
}
