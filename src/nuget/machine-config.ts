import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ConfigFile, parseConfigFile } from "./config-file.ts";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The NuGet configuration of the user and of the machine, nearest first. Folders and files that are not there, or may
 * not be read, say nothing. https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior
 */
export function readMachineConfigFiles(machine: Machine): readonly ConfigFile[] {
  const { user, additional, shared } = places(machine);
  const paths = [...user, ...additional.flatMap(configsIn), ...shared.flatMap(configsIn)];
  return paths.flatMap((file) => {
    const bytes = attempt(() => readFileSync(file));
    return bytes === undefined ? [] : [parseConfigFile(file, bytes)];
  });
}

interface Places {
  readonly user: readonly string[];
  readonly additional: readonly string[];
  readonly shared: readonly string[];
}

function places({ platform, environment }: Machine): Places {
  if (platform === "win32") {
    const { APPDATA: roaming, "ProgramFiles(x86)": programs } = environment;
    return {
      user: below(roaming, "NuGet", "NuGet.Config"),
      additional: below(roaming, "NuGet", "config"),
      shared: below(environment.NUGET_COMMON_APPLICATION_DATA ?? programs, "NuGet", "Config"),
    };
  }
  const home = environment.DOTNET_CLI_HOME ?? environment.HOME;
  const common = platform === "darwin" ? "/Library/Application Support" : "/etc/opt";
  return {
    user: below(home, ".nuget", "NuGet", "NuGet.Config"),
    additional: below(home, ".nuget", "config"),
    shared: below(environment.NUGET_COMMON_APPLICATION_DATA ?? common, "NuGet", "Config"),
  };
}

function below(folder: string | undefined, ...names: readonly string[]): readonly string[] {
  return folder === undefined || folder === "" ? [] : [path.join(folder, ...names)];
}

function configsIn(folder: string): readonly string[] {
  const names = attempt(() => readdirSync(folder)) ?? [];
  return names
    .filter((name) => name.toLowerCase().endsWith(".config"))
    .sort()
    .map((name) => path.join(folder, name));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
