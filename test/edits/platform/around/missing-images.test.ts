import { describe, expect, it } from "vitest";
import { missingImages } from "../../../../src/edits/platform/around/missing-images.ts";
import { guides } from "../../../../src/guides/guides.ts";
import { takeInventory } from "../../../../src/inventory/take-inventory.ts";
import { createLadder } from "../../../../src/plan/ladder.ts";
import { planUpgrades } from "../../../../src/plan/plan-upgrades.ts";
import { snapshotOf } from "../../../snapshot-of.ts";
import { boxes, hostRises, moved } from "./moved.ts";

const images = "mcr.microsoft.com/dotnet";
const server = '<PackageReference Include="Duende.IdentityServer" Version="7.4.5" />';
const start = (name: string) => `\nENTRYPOINT ["dotnet", "${name}.dll"]\n`;

function projectFile(framework: string, items: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>${framework}</TargetFramework></PropertyGroup>
  <ItemGroup>${items}</ItemGroup>
</Project>`;
}

/** A login server that has to rise to net10.0 with the step, one that is there already, and a consumer that stays. */
const projects = {
  "Login/Login.csproj": projectFile("net8.0", server),
  "Risen/Risen.csproj": projectFile("net10.0", server),
  "Shop/Shop.csproj": projectFile("net8.0", ""),
};

/** What becomes of the hosts, by their names; blockers with their places and what can be done. */
async function planned(files: Readonly<Record<string, string>>) {
  const snapshot = snapshotOf({ ...projects, ...files });
  const inventory = takeInventory(snapshot, "");
  const plans = await planUpgrades(inventory, createLadder(guides()), {
    target: "next",
    pathsIgnore: [],
    chooseVersion: async ({ lastKnownPatch }) => ({
      version: lastKnownPatch,
      origin: { kind: "guide", why: "offline" },
    }),
    blockersAround: (raises) => missingImages(raises, { snapshot, projects: inventory.projects }),
  });
  return plans.map((plan) => ({
    hosts: plan.hosts.map(({ name }) => name).join(" "),
    status: plan.status,
    blockers: plan.status === "planned" ? [] : (plan.blockers ?? []),
  }));
}

const bothMove = [{ hosts: "Login Risen", status: "planned", blockers: [] }];

describe("an image that there is none of for the new framework", () => {
  it.each([
    ["runs the project", [`FROM ${images}/aspnet:8.0-nanoserver-1809`], 1, "nanoserver-1809"],
    [
      "builds the project",
      [`FROM ${images}/sdk:8.0-windowsservercore-ltsc2019 AS build`, "RUN dotnet publish Login/Login.csproj"],
      1,
      "windowsservercore-ltsc2019",
    ],
    [
      "has its tag from an argument",
      ["ARG TAG=8.0-nanoserver-1809", `FROM ${images}/aspnet:$TAG`],
      1,
      "nanoserver-1809",
    ],
    [
      "is copied to another registry",
      ["FROM registry.example.com/dotnet/aspnet:8.0-nanoserver-1809"],
      1,
      "nanoserver-1809",
    ],
  ])("that %s holds its host back, and no other", async (_, lines, line, system) => {
    const plans = await planned({ "Login/Dockerfile": lines.join("\n") + start("Login") });
    expect(plans.map(({ hosts, status }) => `${hosts} ${status}`)).toEqual(["Risen planned", "Login blocked"]);
    const [, { blockers: [blocker] = [] } = {}] = plans;
    const family = system.split("-")[0];
    expect(blocker).toMatchObject({
      id: "image-missing",
      places: [{ path: "Login/Dockerfile" }],
      what: `An image of Login/Dockerfile cannot follow Login/Login.csproj: there is no \`${system}\` for .NET 10, only \`${family}-ltsc2022\` and \`${family}-ltsc2025\`.`,
    });
    expect(blocker?.places[0]?.line).toBe(lines.findIndex((text) => text.startsWith("FROM")) + line);
    expect(blocker?.ways).toHaveLength(2);
  });

  it("is moved with the step once it is on a system that there are images of", async () => {
    const dockerfile = `FROM ${images}/aspnet:8.0-nanoserver-ltsc2022${start("Login")}`;
    expect(await planned({ "Login/Dockerfile": dockerfile })).toEqual(bothMove);
    const { files } = moved(
      { "src/Host/Dockerfile": dockerfile.replace("Login", "Host") },
      hostRises("net8.0 -> net10.0"),
    );
    expect(files).toEqual({ "src/Host/Dockerfile": dockerfile.replace("8.0", "10.0").replace("Login", "Host") });
  });

  it("of a development container is a box", () => {
    const files = { ".devcontainer/devcontainer.json": `{ "image": "${images}/sdk:8.0-nanoserver-1809" }` };
    const result = moved(files, hostRises("net8.0 -> net10.0"));
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([
      "Choose another system for images that there are none of any more. .devcontainer/devcontainer.json:1",
    ]);
  });
});

describe("nobody is held back", () => {
  it.each([
    ["by an image of a project that stays", "Shop", [`FROM ${images}/aspnet:8.0-nanoserver-1809`]],
    ["by an image of a project that is there already", "Risen", [`FROM ${images}/aspnet:10.0-nanoserver-1809`]],
    ["by a system that nobody knows", "Login", [`FROM ${images}/aspnet:8.0-nanoserver-ltsc2099`]],
    [
      "by an image of somebody else's, with its version pinned",
      "Login",
      ["FROM registry.example.com/base-dotnet:8.0.3"],
    ],
    ["by a version that only the builder knows", "Login", ["ARG TAG", `FROM ${images}/aspnet:$TAG-nanoserver-1809`]],
    ["by a remark", "Login", ["# nanoserver-1809 until 2024", `FROM ${images}/aspnet:8.0`]],
  ])("%s", async (_, name, lines) => {
    expect(await planned({ [`${name}/Dockerfile`]: lines.join("\n") + start(name) })).toEqual(bothMove);
  });
});
