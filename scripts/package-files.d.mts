import type { PackageFamily } from "../src/guides/platform/package-family.ts";

export interface PackageFile {
  readonly file: string;
  /** From the root of the project. */
  readonly path: string;
  readonly family: PackageFamily;
}

export const packagesFolder: string;

export function readPackageFiles(folder?: string): readonly PackageFile[];
