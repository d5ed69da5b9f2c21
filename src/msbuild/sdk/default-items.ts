import type { SdkStep } from "./steps.ts";

/** What every default item leaves out. The SDK's own list also names folders of output that never hold sources. */
export const DEFAULT_EXCLUDES: readonly SdkStep[] = [
  { kind: "set", values: { _OutputFolder: "$(BaseOutputPath)" } },
  { kind: "default", values: { _OutputFolder: "bin/" } },
  {
    kind: "set",
    values: {
      _DefaultExcludes:
        "$(DefaultItemExcludes);$(_OutputFolder)/**;$(BaseIntermediateOutputPath)/**;$(DefaultExcludesInProjectFolder);$(DefaultItemExcludesInProjectFolder);**/.*/**",
    },
  },
  {
    kind: "set",
    when: "'$(UseArtifactsOutput)' == 'true'",
    values: { _DefaultExcludes: "$(_DefaultExcludes);bin/**;obj/**" },
  },
];

/** Of Microsoft.NET.Sdk. */
export const DEFAULT_COMPILE: SdkStep = {
  kind: "items",
  xml: `<ItemGroup Condition="'$(EnableDefaultItems)' == 'true' and '$(EnableDefaultCompileItems)' == 'true'">
    <Compile Include="**/*.cs" Exclude="$(_DefaultExcludes)" Condition="'$(MSBuildProjectExtension)' == '.csproj'" />
    <Compile Include="**/*.vb" Exclude="$(_DefaultExcludes)" Condition="'$(MSBuildProjectExtension)' == '.vbproj'" />
  </ItemGroup>`,
};

/** Of the SDKs that know Razor. */
export const RAZOR_CONTENT: readonly SdkStep[] = [
  { kind: "default", values: { EnableDefaultContentItems: "true" } },
  {
    kind: "set",
    values: {
      DefaultItemExcludes:
        "$(DefaultItemExcludes);**\\node_modules\\**;node_modules\\**;**\\jspm_packages\\**;jspm_packages\\**;**\\bower_components\\**;bower_components\\**;**\\packages.lock.json",
      DefaultWebContentItemExcludes: "$(DefaultWebContentItemExcludes);wwwroot\\**",
    },
  },
  {
    kind: "items",
    xml: `<ItemGroup Condition="'$(EnableDefaultItems)' == 'true' and '$(EnableDefaultContentItems)' == 'true'">
      <Content Include="**/*.cshtml;**/*.razor" Exclude="$(_DefaultExcludes);$(DefaultWebContentItemExcludes)" />
      <Content Include="wwwroot/**/*.cshtml;wwwroot/**/*.razor" Exclude="$(_DefaultExcludes)" />
    </ItemGroup>`,
  },
];

/** `ImplicitUsings` of Microsoft.NET.Sdk. https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives */
export const IMPLICIT_USINGS: SdkStep = {
  kind: "items",
  xml: `<ItemGroup Condition="${implicit()}">
    <Using Include="System;System.Collections.Generic;System.IO;System.Linq" />
    <Using Include="System.Net.Http" Condition="'$(TargetFrameworkIdentifier)' != '.NETFramework'" />
    <Using Include="System.Threading;System.Threading.Tasks" />
  </ItemGroup>`,
};

/** What another SDK adds to them. */
export function implicitUsings(...namespaces: readonly string[]): SdkStep {
  return {
    kind: "items",
    xml: `<ItemGroup Condition="${implicit()}"><Using Include="${namespaces.join(";")}" /></ItemGroup>`,
  };
}

function implicit(): string {
  return "'$(MSBuildProjectExtension)' == '.csproj' and ('$(ImplicitUsings)' == 'true' or '$(ImplicitUsings)' == 'enable')";
}
