import { expect, test } from "vitest";
import { credentialsFor } from "../../src/nuget/credentials.ts";

const environment = {
  USER_NAME: "me",
  PAT: "p%PAT%w",
  EMPTY: "",
  NuGetPackageSourceCredentials_internal: "Username=ci;Password=a=b;ValidAuthenticationTypes=Basic",
  NuGetPackageSourceCredentials_my_feed: "Username=my;Password=feed",
};

function entry(username: string | undefined, clearTextPassword: string | undefined) {
  return { name: "internal", username, clearTextPassword };
}

test.each([
  ["a user that is written and a password from the environment", entry("me", "%PAT%"), ["PAT"], "me", "p%PAT%w"],
  ["both from the environment, in any case", entry("%user_name%", "x%pat%"), ["PAT", "USER_NAME"], "me", "xp%PAT%w"],
  ["NuGet's own variable", undefined, ["NuGetPackageSourceCredentials_internal"], "ci", "a=b"],
  ["NuGet's own variable first", entry("me", "%PAT%"), ["PAT", "NUGETPACKAGESOURCECREDENTIALS_INTERNAL"], "ci", "a=b"],
  ["a name that no variable can have", undefined, ["NuGetPackageSourceCredentials_my_feed"], "my", "feed", "my.feed"],
])("%s", (_, given, allowed, username, password, source = "internal") => {
  expect(credentialsFor(source, given, { environment, allowed })).toEqual({ credentials: { username, password } });
});

test.each([
  ["a password in the file", entry("me", "hunter2"), ["PAT"], "a password that is stored in a file is not used"],
  ["an encrypted password", entry("me", undefined), ["PAT"], "a password that is stored in a file is not used"],
  [
    "a variable that the user does not allow",
    entry("me", "%PAT%"),
    ["OTHER"],
    "its credentials name `%PAT%`, which `nuget-credential-variables` does not list",
  ],
  ["a variable that is not set", entry("me", "%NOPE%"), ["NOPE"], "its credentials name `%NOPE%`, which is not set"],
  ["a variable that is empty", entry("me", "%EMPTY%"), ["EMPTY"], "its credentials name `%EMPTY%`, which is not set"],
])("%s is not used", (_, given, allowed, withheld) => {
  expect(credentialsFor("internal", given, { environment, allowed })).toEqual({ credentials: undefined, withheld });
});

test("no configuration, no credentials", () => {
  expect(credentialsFor("other", undefined, { environment, allowed: ["PAT"] })).toEqual({ credentials: undefined });
});
