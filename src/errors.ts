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

/** One line each: what is wrong, where, and what to do about it. For a terminal or a log: never a stack trace. */
export function explain(error: unknown): string {
  if (!(error instanceof UpgradeError))
    return `${visibleLine(reasonOf(error))}\nThis is a mistake in duende-upgrade. Please report it.`;
  const { message, place, remedy } = error;
  const where = place === undefined ? [] : [`${place.path}:${place.line}`];
  return [message, ...where, remedy].map(visibleLine).join("\n");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// A path or a value may hold line ends and escape sequences of terminals.
function visibleLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, "\uFFFD");
}
