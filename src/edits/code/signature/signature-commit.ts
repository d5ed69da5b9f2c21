import type { Guide } from "../../../guides/guide.ts";

/** Subjects for what no guide speaks of, by the kind of the change in the API. */
const subjects: Readonly<Record<string, string>> = {
  "signature-changed": "Follow signatures that changed",
  "optional-parameter-added": "Take parameters that were added",
  "default-value-removed": "Pass arguments that were optional",
  "parameter-renamed": "Name parameters as they are called now",
  "constructor-changed": "Pass what constructors of base classes ask for",
};

/** Subject of the commit with what the tables of a breaking change fix; `kind`: of the change in the API. */
export function signatureCommit(id: string, kind: string, { breakingChanges }: Pick<Guide, "breakingChanges">): string {
  const change = breakingChanges.find((each) => each.id === id);
  const subject = subjects[kind] ?? "Follow what the API changes";
  return change?.commit ?? (change === undefined ? subject : `${subject} (${id})`);
}
