import { packagesJson } from "virtual:platform-packages";
import type { PackageFamily } from "./package-family.ts";

/** Every family of packages that follows the platform. Parsed on each call: take them once per run. */
export function platformPackages(): readonly PackageFamily[] {
  return JSON.parse(packagesJson);
}
