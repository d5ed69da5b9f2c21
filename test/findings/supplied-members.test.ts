import { expect, test } from "vitest";
import { stepOf, upgradeFiles } from "../edits/code/upgrade.ts";

const usings = `using System.Collections.Generic;
using System.Threading.Tasks;
using IdentityServer4.EntityFramework.Interfaces;
using IdentityServer4.Models;
using IdentityServer4.Stores;
`;

/** Names of the members that types are told to have at 3.1 -> 4.1, in their order. */
function missing(code: string): readonly string[] {
  const { findings } = upgradeFiles({ "A.cs": usings + code }, stepOf("3.1-to-4.1"));
  const asked = findings.map(({ note = "" }) => /asks for the member `[^`]* (?<name>\w+)[ (]/.exec(note)?.groups?.name);
  return asked.filter((name) => name !== undefined);
}

test("every member that a type lacks is told", () => {
  expect(missing("abstract class A : IResourceStore { }").toSorted()).toEqual([
    "FindApiResourcesByNameAsync",
    "FindApiResourcesByScopeNameAsync",
    "FindApiScopesByNameAsync",
    "FindIdentityResourcesByScopeNameAsync",
  ]);
});

test("not one whose old name the type has, where a rule renames it", () => {
  const code = `abstract class A : IResourceStore
    {
        public Task<IEnumerable<ApiResource>> FindApiResourcesByScopeAsync(IEnumerable<string> scopeNames) => null;
        public Task<IEnumerable<IdentityResource>> FindIdentityResourcesByScopeAsync(IEnumerable<string> scopeNames) => null;
    }`;
  expect(missing(code).toSorted()).toEqual(["FindApiResourcesByNameAsync", "FindApiScopesByNameAsync"]);
});

test("but where the old name is only called", () => {
  const code = `abstract class A : IResourceStore
    {
        object M(IResourceStore inner) => inner.FindApiResourcesByScopeAsync(null);
        object N(IResourceStore inner) => inner.FindIdentityResourcesByScopeAsync(null);
    }`;
  expect(missing(code)).toHaveLength(4);
});

test("not one that a rule adds", () => {
  expect(missing("abstract class A : IConfigurationDbContext { }")).toEqual([]);
});
