import { guidesJson } from "virtual:identityserver-guides";
import type { Guide } from "./guide.ts";

/** Every guide, oldest line first. Parses about 1 ms on each call: take them once per run. */
export function guides(): readonly Guide[] {
  return JSON.parse(guidesJson);
}
