import { guidesFolder, readGuideFiles } from "./guide-files.mjs";
import { readPackageFiles } from "./package-files.mjs";
import { readRuleFiles } from "./rule-files.mjs";
import { readSupportFile, supportFile } from "./support-file.mjs";

const guides = "\0virtual:identityserver-guides";
const rules = "\0virtual:identityserver-rules";
const packages = "\0virtual:platform-packages";
const support = "\0virtual:identityserver-support";

/**
 * Rollup plugin, for rolldown and for vitest: the module `virtual:identityserver-guides` exports the guides of all step
 * folders as `guidesJson`, `virtual:identityserver-rules` their rules, by step, as `rulesJson`,
 * `virtual:platform-packages` the families of packages that follow the platform as `packagesJson`, and
 * `virtual:identityserver-support` the support of the lines as `supportJson`. Text, because an engine parses JSON faster
 * than the same object written as code.
 */
export function guidesPlugin(folder = guidesFolder) {
  return {
    name: "identityserver-guides",
    resolveId: (source) => ([guides, rules, packages, support].includes(`\0${source}`) ? `\0${source}` : null),
    load(id) {
      if (id === packages) {
        const families = readPackageFiles();
        for (const { file } of families) this.addWatchFile(file);
        return moduleOf(
          "packagesJson",
          families.map(({ family }) => family),
        );
      }
      if (id === support) {
        this.addWatchFile(supportFile);
        return moduleOf("supportJson", readSupportFile().support);
      }
      if (id !== guides && id !== rules) return null;
      const files = id === guides ? readGuideFiles(folder) : readRuleFiles(folder);
      for (const { file } of files) this.addWatchFile(file);
      if (id === guides)
        return moduleOf(
          "guidesJson",
          files.map((file) => file.guide),
        );
      return moduleOf("rulesJson", Object.fromEntries(files.map((file) => [file.step, file.rules])));
    },
  };
}

function moduleOf(name, value) {
  return `export const ${name} = ${JSON.stringify(JSON.stringify(value))};`;
}
