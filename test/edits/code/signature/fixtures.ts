import { fileURLToPath } from "node:url";
import { readFixtures } from "../rule-fixtures.ts";

/** Folders `fixtures/<step>/<name>/{before,after,must-not-change}`: what the API tables alone tell to fix. */
export function signatureFixtures() {
  return readFixtures(fileURLToPath(new URL("fixtures", import.meta.url)));
}
