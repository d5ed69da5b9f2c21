import { posix } from "node:path";
import { folderOf } from "./paths.ts";
import { computed, type Value } from "./value.ts";

/** `MSBuildThisFile` and its kin, which depend on the file that the text is in; undefined for any other name. */
export function thisFileProperty(name: string, file: string): Value | undefined {
  const lower = name.toLowerCase();
  if (!lower.startsWith("msbuildthisfile")) return undefined;
  switch (lower) {
    case "msbuildthisfile":
      return computed(posix.basename(file));
    case "msbuildthisfilename":
      return computed(posix.parse(file).name);
    case "msbuildthisfileextension":
      return computed(posix.extname(file));
    case "msbuildthisfilefullpath":
      return computed(file);
    case "msbuildthisfiledirectory":
      return computed(`${folderOf(file)}/`);
    case "msbuildthisfiledirectorynoroot":
      return computed(`${folderOf(file)}/`.slice(1));
    default:
      return undefined;
  }
}
