import { dependsOnCheckout, withSlashes } from "../paths.ts";
import { asText, type Scalar } from "./scalar.ts";

/**
 * Members of a text with a path in it that begins where the repository is checked out. Only what is the same wherever
 * that is has a value.
 */
export function checkoutMember(value: string, member: string, args: readonly Scalar[]): Scalar | undefined {
  const first = asText(args[0]);
  switch (member) {
    case "tostring":
      return args.length === 0 ? value : undefined;
    case "replace":
      return first === undefined ? undefined : replaced(value, first, asText(args[1]) ?? "");
    case "trimend":
      return args.length === 0 || /^[/\\]*$/.test(first ?? "x") ? trimmedEnd(value, first) : undefined;
    case "endswith":
      return first === undefined || args.length > 1 ? undefined : endsWith(value, first);
    case "startswith":
      return first !== undefined && args.length === 1 && dependsOnCheckout(value) === dependsOnCheckout(first)
        ? value.startsWith(first)
        : undefined;
    case "contains":
      return first !== undefined && args.length === 1 && below(value).includes(first) ? true : undefined;
    default:
      return undefined;
  }
}

/** Replacing text that may also stand in the part that we do not know is not decidable; slashes and whole roots are. */
function replaced(value: string, from: string, to: string): string | undefined {
  if (from === "" || !(dependsOnCheckout(from) || /^\\+$/.test(from))) return undefined;
  return value.split(from).join(to);
}

function trimmedEnd(value: string, characters: string | undefined): string {
  if (characters === undefined || characters === "") return value.trimEnd();
  let end = value.length;
  while (end > 0 && characters.includes(value[end - 1] ?? "")) end--;
  return value.slice(0, end);
}

function endsWith(value: string, end: string): boolean | undefined {
  const known = below(value);
  if (known.length >= end.length) return known.endsWith(end);
  return end.endsWith(known) ? undefined : false;
}

/** The part of a path that is the same in every checkout. */
function below(value: string): string {
  const normal = withSlashes(value);
  const last = [...normal].findLastIndex(dependsOnCheckout);
  return normal.slice(last + 1);
}
