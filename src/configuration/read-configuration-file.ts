import { UpgradeError } from "../errors.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import { readText } from "../repository/text.ts";
import { type Configuration, configurationPath } from "./configuration.ts";
import { parseConfiguration } from "./configuration-file.ts";

/**
 * The configuration as it is committed; empty when nobody named a file and the usual one is not there.
 *
 * @throws {UpgradeError} when a named file is missing, or the file cannot be read.
 */
export function readConfigurationFile(snapshot: Snapshot, named: string | undefined): Configuration {
  const path = named ?? configurationPath;
  if (named === undefined && !snapshot.entries.has(path)) return {};
  const bytes = snapshot.read(path);
  if (bytes) return parseConfiguration(readText(bytes).text, path);
  throw new UpgradeError(`There is no configuration file ${path} in the commit that is read.`, {
    remedy: "Name it from the root of the repository, and commit it.",
    place: { path, line: 1 },
  });
}
