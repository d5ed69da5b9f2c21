import { describe, expect, test } from "vitest";
import { meaning } from "./bind-marked.ts";

const usings =
  "using Duende.IdentityServer.Models; using Duende.IdentityServer.Services; using Duende.IdentityServer.Validation;\n";
const succeeded = "P:~Validation.ResourceValidationResult.Succeeded";
const offlineAccess = "P:~Models.Resources.OfflineAccess";

function bound(expression: string): string {
  return meaning(`${usings}class A
{
    async Task M(ProfileDataRequestContext c, bool? x, Resources[] all, Task<ResourceValidationResult> task)
    {
        object y;
        y = ${expression};
    }
}`);
}

describe("what is asked of something that may be null", () => {
  test.each([
    ["alone", "c.RequestedResources?./*^*/Succeeded", succeeded],
    ["behind ||", "x == true || c.RequestedResources?./*^*/Succeeded == true", succeeded],
    ["behind &&", "x == true && c.RequestedResources?.Resources./*^*/OfflineAccess == true", offlineAccess],
    ["behind ??", "x ?? c.RequestedResources?.Resources?./*^*/OfflineAccess", offlineAccess],
    ["behind !=", "x != c.RequestedResources?./*^*/Succeeded", succeeded],
    ["behind !", "!c.RequestedResources?./*^*/Succeeded", succeeded],
    ["behind a cast", "(object)c.RequestedResources?./*^*/Succeeded", succeeded],
    ["in the last branch", "x == true ? null : c.RequestedResources?./*^*/Succeeded", succeeded],
    ["in a lambda", "() => c.RequestedResources?./*^*/Succeeded", succeeded],
    ["of an element, behind ||", "x == true || all?[0]./*^*/OfflineAccess == true", offlineAccess],
    ["of what is awaited", "(await task)?./*^*/Succeeded", succeeded],
  ])("%s", (_, expression, id) => {
    expect(bound(expression)).toBe(id);
  });
});
