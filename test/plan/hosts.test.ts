import { describe, expect, it } from "vitest";
import type { Project } from "../../src/inventory/inventory.ts";
import { findHosts } from "../../src/plan/hosts.ts";
import { inventoryOf, project, reference } from "../projects.ts";

const family = new Set(["Duende.IdentityServer", "Duende.IdentityServer.EntityFramework"]);
const uses = (path: string, version = "6.2.3") => [reference("Duende.IdentityServer", version, { path })];
const names = (...projects: readonly Project[]) =>
  findHosts(inventoryOf(...projects), family).map(({ name, projects: members }) => [
    name,
    ...members.map(({ path }) => path),
  ]);

describe("findHosts", () => {
  it("keeps unrelated projects apart and leaves out those without the family", () => {
    const a = project("a/A.csproj", { references: uses("a/A.csproj") });
    const b = project("b/B.csproj", { references: uses("b/B.csproj") });
    const none = project("c/C.csproj", { references: [reference("Duende.BFF", "2.0.0")] });
    expect(names(a, b, none)).toEqual([
      ["A", "a/A.csproj"],
      ["B", "b/B.csproj"],
    ]);
  });

  it("joins projects along project references, also through one without the family", () => {
    const host = project("Host/Host.csproj", {
      web: true,
      references: uses("Host/Host.csproj"),
      projectReferences: ["Mid/Mid.csproj"],
    });
    const middle = project("Mid/Mid.csproj", { projectReferences: ["Stores/Stores.csproj"] });
    const stores = project("Stores/Stores.csproj", { references: uses("Stores/Stores.csproj") });
    expect(names(host, middle, stores)).toEqual([["Host", "Host/Host.csproj", "Stores/Stores.csproj"]]);
  });

  it("joins what one test project references, as its restore takes one version", () => {
    const a = project("a/A.csproj", { references: uses("a/A.csproj") });
    const b = project("b/B.csproj", { references: uses("b/B.csproj") });
    const tests = project("t/Tests.csproj", { projectReferences: ["a/A.csproj", "b/B.csproj"] });
    expect(names(a, b, tests)).toEqual([["A", "a/A.csproj", "b/B.csproj"]]);
  });

  it("does not join two hosts that only reference the same library", () => {
    const a = project("a/A.csproj", { references: uses("a/A.csproj"), projectReferences: ["l/L.csproj"] });
    const b = project("b/B.csproj", { references: uses("b/B.csproj"), projectReferences: ["l/L.csproj"] });
    expect(names(a, b, project("l/L.csproj"))).toHaveLength(2);
  });

  it("joins projects that take their version from the same text", () => {
    const central = uses("Directory.Packages.props");
    const a = project("a/A.csproj", { references: central });
    const b = project("b/B.csproj", { references: central });
    expect(names(a, b)).toEqual([["A", "a/A.csproj", "b/B.csproj"]]);
  });

  it("survives project references that go round", () => {
    const a = project("a/A.csproj", { references: uses("a/A.csproj"), projectReferences: ["b/B.csproj"] });
    const b = project("b/B.csproj", { references: uses("b/B.csproj"), projectReferences: ["a/A.csproj"] });
    expect(names(a, b)).toEqual([["A", "a/A.csproj", "b/B.csproj"]]);
  });

  it("gives hosts of the same name their folder, and leaves out what is not in scope", () => {
    const a = project("v5/Host/Host.csproj", { references: uses("v5/Host/Host.csproj") });
    const b = project("v6/Host/Host.csproj", { references: uses("v6/Host/Host.csproj") });
    const outside = project("old/X.csproj", { references: uses("old/X.csproj"), inScope: false });
    expect(names(a, b, outside).map(([name]) => name)).toEqual(["v5/Host/Host", "v6/Host/Host"]);
  });
});
