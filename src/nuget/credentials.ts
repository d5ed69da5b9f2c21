import type { CredentialEntry } from "./config-file.ts";

/** Sent as HTTP basic authentication, to the origin of their source only. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The environment, and the names in it that the user allows to be read for package sources. */
export interface Variables {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly allowed: readonly string[];
}

/** A text with its `%NAME%` filled in; `problem` names the first one that may not be read. */
export interface Expanded {
  readonly text: string;
  readonly problem: string | undefined;
}

const placeholder = /%([^%\s]+)%/g;

/**
 * Credentials of a source: the variable `NuGetPackageSourceCredentials_<name>` that NuGet knows (where `_` may stand for
 * what cannot be in the name of a variable), or those of the configuration when the password is a `%NAME%`. Only variables that the user allows are read; a password that is
 * written out or encrypted in a file is never used. `withheld` says why there are none, though some are configured.
 */
export function credentialsFor(
  source: string,
  entry: CredentialEntry | undefined,
  variables: Variables,
): { readonly credentials: Credentials | undefined; readonly withheld?: string } {
  const parsed = [source, source.replace(/\W/g, "_")]
    .map((name) => `NuGetPackageSourceCredentials_${name}`)
    .filter((name) => isAllowed(name, variables))
    .map((name) => parseCredentials(valueIn(name, variables) ?? ""))
    .find((credentials) => credentials !== undefined);
  if (parsed !== undefined) return { credentials: parsed };
  if (entry === undefined) return { credentials: undefined };
  const { username, clearTextPassword } = entry;
  if (username === undefined || clearTextPassword === undefined || !/%[^%]+%/.test(clearTextPassword))
    return { credentials: undefined, withheld: "a password that is stored in a file is not used" };
  const name = expandVariables(username, variables);
  const password = expandVariables(clearTextPassword, variables);
  const problem = name.problem ?? password.problem ?? unset(username, variables) ?? unset(clearTextPassword, variables);
  if (problem !== undefined) return { credentials: undefined, withheld: `its credentials name ${problem}` };
  return { credentials: { username: name.text, password: password.text } };
}

/** Fills in `%NAME%`, as NuGet does on every platform; a name that is not set stays, as `%20` of an address must. */
export function expandVariables(text: string, variables: Variables): Expanded {
  let problem: string | undefined;
  const expanded = text.replace(placeholder, (whole, name: string) => {
    const value = valueIn(name, variables);
    if (value === undefined) return whole;
    if (isAllowed(name, variables)) return value;
    problem ??= `\`${whole}\`, which \`nuget-credential-variables\` does not list`;
    return whole;
  });
  return { text: expanded, problem };
}

function unset(text: string, variables: Variables): string | undefined {
  const names = Array.from(text.matchAll(placeholder), (match) => match[1] ?? "");
  const name = names.find((name) => valueIn(name, variables) === undefined);
  return name === undefined ? undefined : `\`%${name}%\`, which is not set`;
}

function isAllowed(name: string, { allowed }: Variables): boolean {
  return allowed.some((other) => other.toLowerCase() === name.toLowerCase());
}

function valueIn(name: string, { environment }: Variables): string | undefined {
  const key = Object.keys(environment).find((other) => other.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : environment[key];
  return value === "" ? undefined : value;
}

/** `Username=...;Password=...;ValidAuthenticationTypes=...`; the password may hold any character but a semicolon. */
function parseCredentials(text: string): Credentials | undefined {
  const fields = new Map(
    text.split(";").map((field) => {
      const equals = field.indexOf("=");
      return [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1).trim()];
    }),
  );
  const [username, password] = [fields.get("username"), fields.get("password")];
  return username === undefined || password === undefined ? undefined : { username, password };
}
