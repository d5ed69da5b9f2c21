import { implicitUsings, RAZOR_CONTENT } from "./default-items.ts";
import type { SdkStep } from "./steps.ts";

const HOSTING = [
  "Microsoft.Extensions.Configuration",
  "Microsoft.Extensions.DependencyInjection",
  "Microsoft.Extensions.Hosting",
  "Microsoft.Extensions.Logging",
];
const WEB = [
  "System.Net.Http.Json",
  "Microsoft.AspNetCore.Builder",
  "Microsoft.AspNetCore.Hosting",
  "Microsoft.AspNetCore.Http",
  "Microsoft.AspNetCore.Routing",
];

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
      ...RAZOR_CONTENT,
      implicitUsings(...WEB, ...HOSTING),
    ],
  },
  "microsoft.net.sdk.worker": {
    first: [
      { kind: "set", values: { UsingMicrosoftNETSdkWorker: "true" } },
      { kind: "default", values: { DebugSymbols: "true" } },
    ],
    after: [{ kind: "set", values: { OutputType: "Exe" } }, implicitUsings(...HOSTING)],
  },
  "microsoft.net.sdk.razor": {
    first: [],
    after: [
      { kind: "set", values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true" } },
      ...RAZOR_CONTENT,
    ],
  },
  "microsoft.net.sdk.blazorwebassembly": {
    first: [{ kind: "set", values: { UsingMicrosoftNETSdkBlazorWebAssembly: "true" } }],
    after: [
      {
        kind: "set",
        values: { UsingMicrosoftNETSdkRazor: "true", UsingMicrosoftNETSdkStaticWebAssets: "true", OutputType: "Exe" },
      },
      ...RAZOR_CONTENT,
      implicitUsings(...HOSTING.filter((namespace) => namespace !== "Microsoft.Extensions.Hosting")),
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
