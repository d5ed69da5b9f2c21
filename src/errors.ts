import type { Place } from "./repository/text.ts";

/**
 * A mistake of the user, a refusal of the forge, a file that cannot be read: told in plain sentences, never as a
 * stack trace. `message` says what is wrong, `remedy` what to do about it.
 */
export class UpgradeError extends Error {
  readonly remedy: string;
  readonly place: Place | undefined;

  constructor(message: string, options: { remedy: string; place?: Place; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "UpgradeError";
    this.remedy = options.remedy;
    this.place = options.place;
  }
}
