import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMachineConfigFiles } from "../../src/nuget/machine-config.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "machine-config-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(...names: readonly string[]): void {
  const file = path.join(root, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "<configuration />");
}

function read(platform: NodeJS.Platform, environment: Readonly<Record<string, string>>): readonly string[] {
  return readMachineConfigFiles({ platform, environment }).map((file) => path.relative(root, file.path));
}

test("on Linux: the user's, then more of the user's, then the machine's", () => {
  write("home", ".nuget", "NuGet", "NuGet.Config");
  write("home", ".nuget", "config", "b.config");
  write("home", ".nuget", "config", "a.Config");
  write("home", ".nuget", "config", "read.me");
  write("common", "NuGet", "Config", "company.config");
  const environment = { HOME: path.join(root, "home"), NUGET_COMMON_APPLICATION_DATA: path.join(root, "common") };
  expect(read("linux", environment)).toEqual([
    "home/.nuget/NuGet/NuGet.Config",
    "home/.nuget/config/a.Config",
    "home/.nuget/config/b.config",
    "common/NuGet/Config/company.config",
  ]);
});

test("the home of the .NET command line goes first", () => {
  write("home", ".nuget", "NuGet", "NuGet.Config");
  const environment = {
    HOME: path.join(root, "home"),
    DOTNET_CLI_HOME: path.join(root, "none"),
    NUGET_COMMON_APPLICATION_DATA: root,
  };
  expect(read("linux", environment)).toEqual([]);
});

test("on Windows", () => {
  write("roaming", "NuGet", "NuGet.Config");
  write("programs", "NuGet", "Config", "Microsoft.VisualStudio.Offline.config");
  const environment = { APPDATA: path.join(root, "roaming"), "ProgramFiles(x86)": path.join(root, "programs") };
  expect(read("win32", environment)).toEqual([
    "roaming/NuGet/NuGet.Config",
    "programs/NuGet/Config/Microsoft.VisualStudio.Offline.config",
  ]);
});
