import type { SdkStep } from "./steps.ts";

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
        values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true", OutputType: "Exe" },
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
