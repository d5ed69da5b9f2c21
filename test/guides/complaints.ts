import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../schema/guide.json" with { type: "json" };
import type { GuideFile } from "../../scripts/guide-files.mjs";

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

/** What schema/guide.json has against a guide: `path:line: key message`. */
export function complaints(file: GuideFile): readonly string[] {
  if (validate(file.guide)) return [];
  return (validate.errors ?? []).map(({ instancePath, params, message }) => {
    const extra: unknown = params.additionalProperty;
    const keys = [...instancePath.split("/").slice(1), ...(typeof extra === "string" ? [extra] : [])];
    return `${file.path}:${file.lineOf(keys)}: ${[...keys, message].join(" ")}`;
  });
}
