/** `8`, `8.x`, `8.0`, `8.0.x` take the newest SDK of a major, `8.0.1xx` that of a band, `8.0.100` just one. */
const FORM = /^(?<major>\d+)(?:\.(?:x|\*|\d+)(?:\.(?:x|\*|(?<patch>\d+(?:xx)?)(?:-[\w.]+)?))?)?$/i;

/** Undefined for what is no version: an expression, `latest`, `*`. */
export function majorOfSdk(text: string): number | undefined {
  const major = FORM.exec(text)?.groups?.major;
  return major === undefined ? undefined : Number(major);
}

/**
 * The same way of writing for another major: `3.1.x` becomes `8.0.x`, `6.x` becomes `8.x`. A band or an exact version
 * becomes `8.0.x`, as nobody can know which one is meant.
 */
export function moveSdkVersion(text: string, major: number): string {
  const groups = FORM.exec(text)?.groups;
  if (groups?.patch !== undefined) return `${major}.0.x`;
  const [, ...rest] = text.split(".");
  return [String(major), ...rest.map((part, index) => (index === 0 && /^\d+$/.test(part) ? "0" : part))].join(".");
}
