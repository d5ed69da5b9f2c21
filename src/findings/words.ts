import type { ApiChange } from "../csharp/api/api.ts";

/** What a row of the change table means for the code that meets it: one sentence. */
export function changeInWords(change: ApiChange, to: string): string {
  const now = short(change.new.replace(/^~ /, "").replace(/^see: /, ""));
  switch (change.kind) {
    case "became-obsolete":
      return `Obsolete in ${to}: it compiles with a warning${now === "" ? "" : `; see \`${now}\``}.`;
    case "became-obsolete-error":
      return `Obsolete in ${to}: the compiler refuses it${now === "" ? "" : `; see \`${now}\``}.`;
    case "member-removed":
    case "type-removed":
    case "const-removed":
      return change.new.startsWith("~") ? `Gone in ${to}; perhaps replaced by \`${now}\`.` : `Gone in ${to}.`;
    case "signature-changed":
    case "constructor-changed":
    case "optional-parameter-added":
      return `In ${to} it is \`${now}\`.`;
    case "parameter-renamed":
      return `Its parameter \`${change.old}\` is called \`${change.new}\` in ${to}.`;
    case "default-value-removed":
      return `Its parameter \`${change.new}\` must be passed in ${to}.`;
    case "initial-value-changed":
    case "default-value-changed":
    case "const-value-changed":
    case "enum-value-changed":
      return `Its value changes from \`${short(change.old)}\` to \`${now}\` in ${to}.`;
    case "interface-member-added":
    case "abstract-member-added":
    case "interface-default-removed":
      return `${to} asks for the member \`${now}\`.`;
    case "interface-default-member-added":
      return `In ${to} the interface also has \`${now}\`, with a body: decorators and test doubles should pass it on.`;
    default:
      return now === "" ? `It changes in ${to}: ${change.kind.replaceAll("-", " ")}.` : `In ${to}: \`${now}\`.`;
  }
}

/** A declaration without the namespaces of its types. */
export function short(declaration: string): string {
  return declaration.replace(/"(?:[^"\\]|\\.)*"|(?:[A-Za-z_]\w*\.)+(?=[A-Z])/g, (part) =>
    part.startsWith('"') ? part : "",
  );
}
