import type { Place } from "../repository/text.ts";

/** Each line of each file once, in the order of their first mention. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.path}\0${place.line}`, place])).values()];
}
