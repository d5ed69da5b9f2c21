import { UpgradeError } from "../errors.ts";
import type { Configuration } from "./configuration.ts";
import { suggest } from "./nearest-name.ts";
import { readSetting, settingNames } from "./setting.ts";

/** What the inputs of the Action say. The token is not among them: it is masked first, and never part of a value. */
export interface Inputs {
  /** Folder inside the checkout. */
  readonly path: string;
  readonly host?: string;
  readonly isDryRun: boolean;
  /** Open again what somebody closed without merging it. */
  readonly isRetry: boolean;
  readonly configurationPath?: string;
  readonly credentialVariables: readonly string[];
  readonly configuration: Configuration;
}

/** Every input, in the order of action.yml. */
export const inputNames: readonly string[] = [
  "token",
  "dry-run",
  "path",
  "host",
  "config",
  "retry",
  ...settingNames,
  "nuget-credential-variables",
];

const prefix = "INPUT_";

/**
 * Reads the inputs as the runner hands them over: `INPUT_` and the name in capitals.
 *
 * @throws {UpgradeError} an input that nobody knows, or a value that it cannot have.
 */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  refuseUnknown(environment);
  const host = input("host", environment);
  const configurationPath = input("config", environment);
  return {
    path: input("path", environment) ?? ".",
    isDryRun: readSwitch("dry-run", environment),
    isRetry: readSwitch("retry", environment),
    credentialVariables: readVariableNames("nuget-credential-variables", environment),
    configuration: readConfiguration(environment),
    ...(host !== undefined && { host }),
    ...(configurationPath !== undefined && { configurationPath }),
  };
}

/** An input without the space around it; undefined when it is not given. */
export function input(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const value = environment[`${prefix}${name.toUpperCase()}`]?.trim();
  return value === "" ? undefined : value;
}

// The runner only warns of an input that action.yml does not declare, and goes on with a default instead.
function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const given = Object.keys(environment)
    .filter((variable) => variable.startsWith(prefix))
    .map((variable) => variable.slice(prefix.length).toLowerCase());
  const unknown = given.find((name) => !inputNames.includes(name));
  if (unknown === undefined) return;
  throw new UpgradeError(`\`${unknown}\` is not an input.`, { remedy: suggest(unknown, inputNames) });
}

function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const parts = settingNames.map((name) => {
    const value = input(name, environment);
    const read = value === undefined ? {} : readSetting(name, value);
    if ("expects" in read) throw wrongValue(name, read.expects);
    return read;
  });
  return Object.assign({}, ...parts);
}

/** A YAML boolean, as `core.getBooleanInput` reads it. */
function readSwitch(name: string, environment: NodeJS.ProcessEnv): boolean {
  const value = input(name, environment) ?? "false";
  if (["true", "True", "TRUE"].includes(value)) return true;
  if (["false", "False", "FALSE"].includes(value)) return false;
  throw wrongValue(name, "`true` or `false`");
}

function readVariableNames(name: string, environment: NodeJS.ProcessEnv): readonly string[] {
  const names = (input(name, environment) ?? "").split(/[\s,]+/).filter((text) => text !== "");
  if (names.every((text) => /^\w+$/.test(text))) return names;
  throw wrongValue(name, "a list of names of environment variables, never their values");
}

function wrongValue(name: string, expects: string): UpgradeError {
  return new UpgradeError(`The input \`${name}\` has a value that it cannot have.`, {
    remedy: `It must be ${expects}.`,
  });
}
