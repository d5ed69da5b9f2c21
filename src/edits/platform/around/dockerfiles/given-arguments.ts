import { nothing, type Outcome } from "../around.ts";
import { editOf, placeAt, type TextFile } from "../text-edit.ts";
import type { MovedDockerfile } from "./move-dockerfile.ts";

/** A value that a file gives to an argument of a Dockerfile. */
export interface GivenArgument {
  readonly name: string;
  readonly value: string;
  /** Of the value, or of what it is in. */
  readonly start: number;
  /** It stands in other places too, or not letter by letter: not to be edited. */
  readonly isFixed?: boolean;
}

/** Takes a value along with the default of the argument; another value than the default was is left to a person. */
export function moveGivenArgument(file: TextFile, given: GivenArgument, { args }: MovedDockerfile): Outcome {
  const { name, value, start, isFixed } = given;
  const moved = args.get(name);
  if (moved === undefined || value === moved.after) return nothing;
  if (value !== moved.before || isFixed) {
    const place = placeAt(file, start);
    return { edits: [], notices: [{ topic: "image", place, detail: `it sets \`${name}\` of the Dockerfile` }] };
  }
  const because = "arguments given to a Dockerfile move with their defaults";
  return { edits: [editOf(file, { start, end: start + value.length }, { after: moved.after, because })], notices: [] };
}
