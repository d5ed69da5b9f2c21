import type { Notice, Rise } from "../around.ts";
import { placeAt, type TextFile } from "../text-edit.ts";

/** How hosts are told the runtime; each captures the major. */
const SETTINGS: readonly RegExp[] = [
  // Azure App Service: linuxFxVersion, runtimeStack.
  /\bDOTNET(?:CORE|-ISOLATED)?\|v?(?<major>\d+)\.\d/gi,
  /\bnetFrameworkVersion\b['"]?\s*[:=]\s*['"]v(?<major>\d+)\.0/gi,
  // Terraform, azurerm provider.
  /\bdotnet(?:_framework)?_version\b\s*=\s*"v?(?<major>\d+)\.\d/gi,
  // AWS Lambda: SAM, CloudFormation, Serverless, Terraform.
  /\bruntime\b['"]?\s*[:=]\s*['"]?dotnet(?:core)?(?<major>\d+)/gi,
  // Paketo buildpacks.
  /\bBP_DOTNET_FRAMEWORK_VERSION\b['"]?\s*[:=]\s*['"]?(?<major>\d+)/gi,
];

/** Settings of hosts that name a runtime which rising projects leave behind. Which project each is for cannot be told. */
export function runtimeSettings(file: TextFile, rises: ReadonlyMap<string, Rise>): readonly Notice[] {
  const left = new Set(
    [...rises.values()].flatMap(({ frameworks, majors }) => majorsLeft([...frameworks.keys()], majors)),
  );
  const found = SETTINGS.flatMap((setting) => [...file.source.text.matchAll(setting)]);
  return found
    .filter(({ groups }) => left.has(Number(groups?.major)))
    .map(({ index }) => ({ topic: "runtime-setting", place: placeAt(file, index) }));
}

function majorsLeft(names: readonly string[], majors: ReadonlySet<number>): readonly number[] {
  return names.map((name) => Number(/\d+/.exec(name)?.[0])).filter((major) => !majors.has(major));
}
