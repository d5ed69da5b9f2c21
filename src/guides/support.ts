import { supportJson } from "virtual:identityserver-support";

/** Why to move on: described by schema/support.json. Days are ISO 8601. */
export interface Support {
  readonly lines: Readonly<Record<string, LineSupport>>;
  /** Page that tells the ends. */
  readonly source: string;
  readonly advisories: readonly Advisory[];
}

export interface LineSupport {
  /** Last day with security fixes. */
  readonly fixesUntil: string;
  /** Where that is another on some frameworks. */
  readonly onFrameworks?: Readonly<Record<string, string>>;
}

export interface Advisory {
  readonly id: string;
  readonly severity: "low" | "moderate" | "high" | "critical";
  readonly title: string;
  /** Lines that no patch cures. */
  readonly openOn?: readonly string[];
  /** Line to the patch that cures it there. */
  readonly fixedBy?: Readonly<Record<string, string>>;
  /** Only who references one of these has it. */
  readonly packages?: readonly string[];
  /** Only code that says one of these names has it. */
  readonly usedBy?: readonly string[];
  /** What to do where it stays open: a sentence. */
  readonly cure: string;
  readonly link: string;
}

/** Parsed on each call: take it once per run. */
export function supportOfLines(): Support {
  return JSON.parse(supportJson);
}
