import { posix } from "node:path";
import { absolute, folderOf } from "./paths.ts";
import type { PropertyTable } from "./property-table.ts";
import { nameList } from "./sdk/name-list.ts";
import { computed, unknownValue } from "./value.ts";

/** What MSBuild defines whatever the files say. */
export function defineReserved(properties: PropertyTable, projectPath: string): void {
  const path = absolute(projectPath);
  const folder = folderOf(path);
  const { name, ext, base } = posix.parse(path);
  const texts = {
    MSBuildProjectFile: base,
    MSBuildProjectName: name,
    MSBuildProjectExtension: ext,
    MSBuildProjectFullPath: path,
    MSBuildProjectDirectory: folder,
    MSBuildProjectDirectoryNoRoot: folder.slice(1),
    MSBuildToolsVersion: "Current",
    MSBuildRuntimeType: "Core",
    OS: "Unix",
  };
  for (const [property, text] of Object.entries(texts)) properties.reserve(property, computed(text));
  properties.addLayer({ names: OF_THE_MACHINE, value: (name) => machine(name, projectPath) });
}

/** Set by MSBuild, the SDK's command line or a Unix system, to something that depends on the machine. */
const OF_THE_MACHINE = nameList(`
  MSBuildVersion MSBuildAssemblyVersion MSBuildFileVersion MSBuildSemanticVersion MSBuildBinPath MSBuildToolsPath MSBuildToolsPath32
  MSBuildToolsPath64 MSBuildToolsRoot MSBuildExtensionsPath MSBuildExtensionsPath32 MSBuildExtensionsPath64 MSBuildSDKsPath
  MSBuildUserExtensionsPath MSBuildStartupDirectory MSBuildNodeCount MSBuildLastTaskResult MSBuildInteractive MSBuildOverrideTasksPath
  MSBuildDefaultOverrideToolsVersion MSBuildFrameworkToolsPath MSBuildFrameworkToolsPath32 MSBuildFrameworkToolsPath64
  MSBuildFrameworkToolsRoot MSBuildProgramFiles32 MSBuildEnableWorkloadResolver MSBuildProjectDefaultTargets MSBuildCurrentHost
  VisualStudioVersion RoslynTargetsPath VSToolsPath NuGetRestoreTargets DOTNET_HOST_PATH DOTNET_ROOT DOTNET_CLI_TELEMETRY_SESSIONID
  NuGetPackageRoot NuGetPackageFolders HOME PATH USER LOGNAME SHELL PWD OLDPWD HOSTNAME LANG TERM TMPDIR SHLVL
`);

function machine(name: string, path: string) {
  return unknownValue({ reason: `$(${name}) depends on the machine`, place: { path, line: 1 } });
}
