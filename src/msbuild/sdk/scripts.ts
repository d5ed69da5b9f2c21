import { LATE_NAMES } from "./late-names.ts";
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
    when: "'$(MSBuildProjectExtension)' != '.fsproj'",
    values: { WarningsAsErrors: "$(WarningsAsErrors);NU1605" },
  },
  { kind: "default", values: { EnableDefaultItems: "true" } },
  { kind: "undecided", names: PROPS_NAMES },
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
  { kind: "default", values: { TargetFrameworkIdentifier: "_", TargetFrameworkVersion: "v0.0" } },
  {
    kind: "set",
    values: { TargetFrameworkMoniker: "$(TargetFrameworkIdentifier),Version=$(TargetFrameworkVersion)" },
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

const LANGUAGE: readonly SdkStep[] = [
  { kind: "set", when: "'$(MSBuildProjectExtension)' == '.csproj'", values: { Language: "C#" } },
  { kind: "set", when: "'$(MSBuildProjectExtension)' == '.vbproj'", values: { Language: "VB" } },
];

/** After a project that imports `Microsoft.Common.targets`, by whatever name. */
export const COMMON_TARGETS: readonly SdkStep[] = [
  ...LANGUAGE,
  { kind: "import", path: "$(MSBuildProjectFullPath).user" },
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
  { kind: "nearest", file: { stem: "DirectoryBuildTargets", name: "Directory.Build.targets" } },
];

/** `Sdk.targets` of Microsoft.NET.Sdk. A project with several frameworks is first evaluated without one. */
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
  ...FRAMEWORK_INFERENCE.map((step) => outsideCrossTargeting(step)),
  ...COMMON_TARGETS,
  { kind: "undecided", names: LATE_NAMES },
];

function outsideCrossTargeting(step: SdkStep): SdkStep {
  if (step.kind !== "set" && step.kind !== "default") return step;
  const inner = "'$(IsCrossTargetingBuild)' != 'true'";
  return { ...step, when: step.when ? `${inner} and (${step.when})` : inner };
}

/** What the SDKs of Microsoft do before (`first`) and after the `Sdk.props` of Microsoft.NET.Sdk. */
export const FLAVOURS: Readonly<
  Record<string, { readonly first: readonly SdkStep[]; readonly after: readonly SdkStep[] }>
> = {
  "microsoft.net.sdk": { first: [], after: [] },
  "microsoft.net.sdk.web": {
    first: [
      { kind: "set", values: { UsingMicrosoftNETSdkWeb: "true", EnableRazorSdkContent: "true" } },
      { kind: "default", values: { DebugSymbols: "true" } },
    ],
    after: [
      {
        kind: "set",
        values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true", OutputType: "Exe" },
      },
    ],
  },
  "microsoft.net.sdk.worker": {
    first: [
      { kind: "set", values: { UsingMicrosoftNETSdkWorker: "true" } },
      { kind: "default", values: { DebugSymbols: "true" } },
    ],
    after: [{ kind: "set", values: { OutputType: "Exe" } }],
  },
  "microsoft.net.sdk.razor": {
    first: [],
    after: [
      { kind: "set", values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true" } },
    ],
  },
  "microsoft.net.sdk.blazorwebassembly": {
    first: [{ kind: "set", values: { UsingMicrosoftNETSdkBlazorWebAssembly: "true" } }],
    after: [
      {
        kind: "set",
        values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true", OutputType: "exe" },
      },
    ],
  },
  "microsoft.net.sdk.windowsdesktop": { first: [], after: [] },
  "microsoft.net.sdk.staticwebassets": {
    first: [],
    after: [{ kind: "set", values: { UsingMicrosoftNETSdkStaticWebAssets: "true" } }],
  },
  "microsoft.net.sdk.publish": { first: [], after: [] },
  "microsoft.net.sdk.webassembly": { first: [], after: [] },
  "microsoft.net.sdk.web.projectsystem": { first: [], after: [] },
  "fsharp.net.sdk": { first: [], after: [] },
};
