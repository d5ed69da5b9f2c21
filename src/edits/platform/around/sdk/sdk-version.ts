/** A version of the SDK as pipelines and `global.json` write it. */
export interface SdkVersion {
  readonly major: number;
  /** `8.0.1xx` and `8.0.100` name a band or one SDK; `8`, `8.x`, `8.0` and `8.0.x` take the newest. */
  readonly exact: boolean;
}

const FORM = /^(?<major>\d+)(?:\.(?:x|\*|(?<minor>\d+)(?:\.(?:x|\*|(?<patch>\d+(?:xx)?)(?<label>-[\w.]+)?))?))?$/i;

/** Undefined for what is none: an expression, `latest`, `*`. */
export function parseSdkVersion(text: string): SdkVersion | undefined {
  const groups = FORM.exec(text)?.groups;
  if (groups?.major === undefined) return undefined;
  return { major: Number(groups.major), exact: groups.patch !== undefined };
}

/**
 * The same way of writing for another major: `3.1.x` becomes `8.0.x`, `6.x` becomes `8.x`. An exact version becomes
 * `8.0.x`, as nobody can know which patch is meant; `pinned` is what `global.json` asks for, where the old text was its.
 */
export function moveSdkVersion(text: string, major: number): string {
  const groups = FORM.exec(text)?.groups;
  if (groups?.patch !== undefined) return `${major}.0.x`;
  const [, ...rest] = text.split(".");
  return [String(major), ...rest.map((part, index) => (index === 0 && /^\d+$/.test(part) ? "0" : part))].join(".");
}
