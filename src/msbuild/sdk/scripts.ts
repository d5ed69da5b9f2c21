import { DEFAULT_COMPILE, DEFAULT_EXCLUDES, IMPLICIT_USINGS } from "./default-items.ts";
import { LATE_NAMES } from "./late-names.ts";
import { nameList } from "./name-list.ts";
import { PROPS_NAMES, TARGETS_NAMES } from "./names.ts";
import type { SdkStep } from "./steps.ts";

/** Before a project that imports `Microsoft.Common.props`. `Directory.Build.props` sees next to nothing of the SDK. */
export const COMMON_PROPS: readonly SdkStep[] = [
  { kind: "nearest", file: { stem: "DirectoryBuildProps", name: "Directory.Build.props" } },
  { kind: "default", values: { BaseIntermediateOutputPath: "obj/" } },
  {
    kind: "default",
    values: { MSBuildProjectExtensionsPath: "$([MSBuild]::NormalizeDirectory('$(BaseIntermediateOutputPath)'))" },
  },
  { kind: "set", values: { MicrosoftCommonPropsHasBeenImported: "true" } },
  {
    kind: "nearest",
    file: {
      stem: "DirectoryPackagesProps",
      name: "Directory.Packages.props",
      imported: "CentralPackageVersionsFileImported",
    },
  },
];

/** `Sdk.props` of Microsoft.NET.Sdk. */
export const SDK_PROPS: readonly SdkStep[] = [
  { kind: "set", values: { UsingMicrosoftNETSdk: "true", UsingNETSdkDefaults: "true" } },
  ...COMMON_PROPS,
  {
    kind: "default",
    values: {
      Configurations: "Debug;Release",
      Platforms: "AnyCPU",
      Configuration: "Debug",
      Platform: "AnyCPU",
      OutputType: "Library",
    },
  },
  {
    kind: "default",
    values: { AssemblyName: "$(MSBuildProjectName)", RootNamespace: "$(MSBuildProjectName.Replace(' ', '_'))" },
  },
  { kind: "default", when: "'$(Configuration)' == 'Debug'", values: { DebugSymbols: "true", Optimize: "false" } },
  { kind: "default", when: "'$(Configuration)' == 'Release'", values: { Optimize: "true" } },
  {
    kind: "default",
    values: {
      Deterministic: "true",
      SignAssembly: "false",
      TreatWarningsAsErrors: "false",
      GeneratePackageOnBuild: "false",
    },
  },
  { kind: "set", values: { RestoreProjectStyle: "PackageReference" } },
  { kind: "default", when: "'$(MSBuildProjectExtension)' == '.csproj'", values: { NoWarn: "1701;1702" } },
  {
    kind: "set",
    when: "'$(MSBuildProjectExtension)' == '.csproj'",
    values: { WarningsAsErrors: "$(WarningsAsErrors);NU1605" },
  },
  {
    kind: "set",
    when: "'$(MSBuildProjectExtension)' == '.csproj' and '$(DefineConstants)' != ''",
    values: { DefineConstants: "$(DefineConstants);" },
  },
  {
    kind: "set",
    when: "'$(MSBuildProjectExtension)' == '.csproj'",
    values: { DefineConstants: "$(DefineConstants)TRACE" },
  },
  { kind: "default", values: { EnableDefaultItems: "true" } },
  { kind: "set", when: "'$(MSBuildProjectExtension)' == '.fsproj'", values: { Language: "F#" } },
  {
    kind: "default",
    when: "'$(MSBuildProjectExtension)' == '.fsproj'",
    values: { EnableDefaultCompileItems: "false" },
  },
  {
    kind: "undecided",
    when: "'$(MSBuildProjectExtension)' != '.csproj'",
    names: nameList("NoWarn! WarningsAsErrors! DefineConstants!"),
  },
  { kind: "undecided", names: PROPS_NAMES },
  DEFAULT_COMPILE,
  IMPLICIT_USINGS,
];

const MODERN = "'$(TargetFrameworkIdentifier)' == '.NETCoreApp'";

/** What is known of the framework once the project has named it. */
const FRAMEWORK_INFERENCE: readonly SdkStep[] = [
  {
    kind: "set",
    when: "'$(TargetFramework)' != '' and ('$(TargetFrameworkIdentifier)' == '' or '$(TargetFrameworkVersion)' == '')",
    values: {
      TargetFrameworkIdentifier: "$([MSBuild]::GetTargetFrameworkIdentifier('$(TargetFramework)'))",
      TargetFrameworkVersion: "v$([MSBuild]::GetTargetFrameworkVersion('$(TargetFramework)'))",
    },
  },
  { kind: "set", values: { _TargetFrameworkVersionWithoutV: "$(TargetFrameworkVersion.TrimStart('vV'))" } },
  {
    kind: "default",
    when: "'$(TargetFramework)' != ''",
    values: { TargetPlatformIdentifier: "$([MSBuild]::GetTargetPlatformIdentifier('$(TargetFramework)'))" },
  },
  { kind: "set", when: "'$(TargetPlatformIdentifier)' == 'Windows'", values: { TargetPlatformIdentifier: "Windows" } },
  { kind: "default", values: { TargetFrameworkIdentifier: "_", TargetFrameworkVersion: "v0.0" } },
  {
    kind: "set",
    when: `${MODERN} and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), 5.0))`,
    values: { _EnableDefaultWindowsPlatform: "false" },
  },
  {
    kind: "default",
    when: `${MODERN} or '$(TargetFrameworkIdentifier)' == '.NETStandard'`,
    values: { _IsNETCoreOrNETStandard: "true" },
  },
];

const VERSIONS: readonly SdkStep[] = [
  { kind: "default", when: "'$(Version)' == ''", values: { VersionPrefix: "1.0.0" } },
  { kind: "default", when: "'$(VersionSuffix)' != ''", values: { Version: "$(VersionPrefix)-$(VersionSuffix)" } },
  { kind: "default", values: { Version: "$(VersionPrefix)" } },
  { kind: "default", values: { Authors: "$(AssemblyName)" } },
  { kind: "default", values: { Company: "$(Authors)", AssemblyTitle: "$(AssemblyName)", Product: "$(AssemblyName)" } },
];

/** Of one framework only. */
const INNER_TARGETS: readonly SdkStep[] = [
  { kind: "set", when: "'$(MSBuildProjectExtension)' == '.csproj'", values: { Language: "C#" } },
  { kind: "set", when: "'$(MSBuildProjectExtension)' == '.vbproj'", values: { Language: "VB" } },
  { kind: "default", values: { TargetFrameworkIdentifier: ".NETFramework", TargetFrameworkVersion: "v4.0" } },
  { kind: "default", values: { AssemblyName: "$(MSBuildProjectName)" } },
  {
    kind: "default",
    when: "'$(TargetFrameworkProfile)' == ''",
    values: { TargetFrameworkMoniker: "$(TargetFrameworkIdentifier),Version=$(TargetFrameworkVersion)" },
  },
  {
    kind: "default",
    when: "'$(_EnableDefaultWindowsPlatform)' != 'false'",
    values: { TargetPlatformIdentifier: "Windows" },
  },
];

const CONSTANTS: readonly SdkStep[] = [
  {
    kind: "set",
    when: "'$(DisableImplicitConfigurationDefines)' != 'true'",
    values: {
      DefineConstants:
        "$(DefineConstants);$(Configuration.ToUpperInvariant().Replace('-', '_').Replace('.', '_').Replace(' ', '_'))",
    },
  },
  {
    kind: "undecided",
    when: "'$(MSBuildProjectExtension)' != '.csproj'",
    names: nameList("DefineConstants! LangVersion!"),
  },
];

/** After a project that imports `Microsoft.Common.targets`, by whatever name. */
export const COMMON_TARGETS: readonly SdkStep[] = [
  { kind: "import", path: "$(MSBuildProjectFullPath).user" },
  ...INNER_TARGETS.map(withinFramework),
  {
    kind: "set",
    when: "'$(ManagePackageVersionsCentrally)' == 'true' and '$(CentralPackageVersionsFileImported)' == 'true'",
    values: { _CentralPackageVersionsEnabled: "true" },
  },
  {
    kind: "items",
    xml: `<ItemGroup Condition="'$(RestoreEnableGlobalPackageReference)' != 'false' and '$(ManagePackageVersionsCentrally)' == 'true'">
      <PackageReference Include="@(GlobalPackageReference)" PrivateAssets="All" IncludeAssets="Runtime;Build;Native;contentFiles;Analyzers" Version="" />
      <PackageVersion Include="@(GlobalPackageReference)" Version="%(Version)" />
    </ItemGroup>`,
  },
  { kind: "undecided", names: TARGETS_NAMES },
  { kind: "undecided", names: nameList("Configuration DebugSymbols Optimize OutputType Platform RootNamespace") },
  { kind: "nearest", file: { stem: "DirectoryBuildTargets", name: "Directory.Build.targets" } },
];

/** `Sdk.targets` of Microsoft.NET.Sdk. */
export const SDK_TARGETS: readonly SdkStep[] = [
  {
    kind: "set",
    when: "'$(TargetFrameworks)' != '' and '$(TargetFramework)' == ''",
    values: { IsCrossTargetingBuild: "true" },
  },
  { kind: "default", values: { Configuration: "Debug", Platform: "AnyCPU", PlatformName: "$(Platform)" } },
  ...VERSIONS,
  {
    kind: "default",
    when: "'$(OutputType)' == 'Exe' or '$(OutputType)' == 'WinExe'",
    values: { _IsExecutable: "true" },
  },
  ...FRAMEWORK_INFERENCE.map(withinFramework),
  ...DEFAULT_EXCLUDES,
  ...COMMON_TARGETS,
  ...CONSTANTS.map(withinFramework),
  withinFramework({ kind: "default", values: { EnableDefaultCompileItems: "true" } }),
  { kind: "undecided", names: LATE_NAMES },
];

/** A project with several frameworks is first evaluated without one. */
function withinFramework(step: SdkStep): SdkStep {
  if (step.kind !== "set" && step.kind !== "default") return step;
  const inner = "'$(IsCrossTargetingBuild)' != 'true'";
  return { ...step, when: step.when ? `${inner} and (${step.when})` : inner };
}
