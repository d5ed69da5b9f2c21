import { type Image, type Part, parseImage } from "./image.ts";
import { moveSystem } from "./move-system.ts";

/** A range of an image's text and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

export type MovedImage =
  | {
      readonly kind: "moved";
      readonly image: Image;
      readonly replacements: readonly Replacement[];
      readonly remarks: Remarks;
    }
  /** No image of .NET, or one that is new enough. */
  | { readonly kind: "stays" }
  /** `why`: a clause. Missing: there is no such image, and none that could take its place. */
  | { readonly kind: "unsure" | "missing"; readonly why: string };

/** What a reviewer must know about an image that moved. */
export interface Remarks {
  /** What the move costs: `its digest named the old image`. Clauses. */
  readonly losses: readonly string[];
  /** The family of the system is another. */
  readonly newSystem?: string;
}

/** The image of the same kind for another major, as changes to the text. */
export function moveImage(text: string, major: number): MovedImage {
  const image = parseImage(text);
  if (image === undefined || image.major >= major) return { kind: "stays" };
  const { core, edition, version, label, system, digest } = image.parts;
  const moved = system && moveSystem(system.text, major);
  if (moved?.kind === "unknown")
    return { kind: "unsure", why: `there is no \`${system?.text}\` for .NET ${major} that we know` };
  if (moved?.kind === "gone") return { kind: "missing", why: whyMissing(system?.text ?? "", major, moved.offered) };
  const replacements = [
    ...(core ? [replace(core, "")] : []),
    ...(edition ? [replace(edition, edition.text === "0-" ? "1-" : edition.text)] : []),
    replace(version, `${major}.0`),
    ...(label ? [replace(label, "")] : []),
    ...(system && moved ? [replace(system, inImage(image, moved.text))] : []),
    ...(digest ? [replace(digest, "")] : []),
  ];
  const changed = moved?.changed === true ? { newSystem: moved.text } : {};
  return {
    kind: "moved",
    image,
    replacements: replacements.filter(isChange),
    remarks: { losses: lossesOf(image), ...changed },
  };

  function isChange({ start, end, after }: Replacement): boolean {
    return text.slice(start, end) !== after;
  }
}

function whyMissing(system: string, major: number, offered: readonly string[]): string {
  return `there is no \`${system}\` for .NET ${major}, only ${offered.map((each) => `\`${each}\``).join(" and ")}`;
}

function replace({ text, start }: Part, after: string): Replacement {
  return { start, end: start + text.length, after };
}

/** Development containers name Debian without `-slim`. */
function inImage({ name }: Image, system: string): string {
  return name === "devcontainer" ? system.replace(/-slim$/, "") : system;
}

function lossesOf({ parts: { version, digest } }: Image): readonly string[] {
  return [
    ...(digest ? ["the digest named the old image and is dropped"] : []),
    ...(version.text.split(".").length > 2 ? ["the patch that was pinned is not"] : []),
  ];
}
