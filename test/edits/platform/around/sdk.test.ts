import { describe, expect, it } from "vitest";
import { boxes, hostRises, moved } from "./moved.ts";

const to8 = hostRises("net6.0 -> net8.0");

describe("the SDK that global.json pins", () => {
  const pin = (version: string, rest = "") =>
    `{\r\n  // the build needs it\r\n  "sdk": { "version": "${version}"${rest} }\r\n}\r\n`;

  it.each([
    ["accepts patches, of the first band", pin("6.0.100"), pin("8.0.100")],
    ["accepts patches, of a later band", pin("6.0.405"), pin("8.0.400")],
    ["accepts one only", pin("6.0.405", ', "rollForward": "disable"'), pin("8.0.400", ', "rollForward": "disable"')],
    [
      "accepts any band",
      pin("6.0.405", ', "rollForward": "latestFeature"'),
      pin("8.0.100", ', "rollForward": "latestFeature"'),
    ],
    [
      "accepts any minor",
      pin("3.1.403", ', "rollForward": "LatestMinor"'),
      pin("8.0.100", ', "rollForward": "LatestMinor"'),
    ],
    [
      "takes another major only in need",
      pin("6.0.100", ', "rollForward": "major"'),
      pin("8.0.100", ', "rollForward": "major"'),
    ],
    ["is a preview", pin("6.0.100-rc.2.21505.57"), pin("8.0.100")],
  ])("moves when it %s", (_, before, after) => {
    expect(moved({ "global.json": before }, to8).files).toEqual({ "global.json": after });
  });

  it.each([
    ["takes the newest there is", "global.json", pin("6.0.100", ', "rollForward": "latestMajor"')],
    ["is new enough", "global.json", pin("8.0.100")],
    ["is newer", "global.json", pin("9.0.100")],
    ["names none", "global.json", '{ "msbuild-sdks": { "Microsoft.Build.Traversal": "6.0.1" } }'],
    ["is for other projects", "src/Shop/global.json", pin("6.0.100")],
  ])("stays when it %s", (_, path, text) => {
    expect(moved({ [path]: text }, to8).files).toEqual({});
  });

  it("leaves everything else in the file", () => {
    const text =
      '{"msbuild-sdks":{"Microsoft.Build.Traversal":"6.0.1"},"sdk":{"allowPrerelease":false,"version":"6.0.1",},}';
    expect(moved({ "global.json": text }, to8).files).toEqual({
      "global.json": text.replace('"6.0.1",}', '"8.0.100",}'),
    });
  });

  it("asks to check a pin to one band", () => {
    const result = moved({ "global.json": pin("6.0.405") }, to8);
    expect(boxes(result)).toEqual(["Check the SDK that global.json asks for. global.json:3"]);
    expect(result.tasks[0]?.why).toContain("only SDKs of the band 8.0.4xx are accepted");
    expect(boxes(moved({ "global.json": pin("6.0.405", ', "rollForward": "feature"') }, to8))).toEqual([]);
  });
});

describe("dotnet-ef in a tool manifest", () => {
  const manifest = (version: string) =>
    `{ "version": 1, "isRoot": true,\n  "tools": {\n    "dotnet-ef": { "version": "${version}", "commands": ["dotnet-ef"] },\n    "csharpier": { "version": "0.25.0", "commands": ["dotnet-csharpier"] }\n  }\n}\n`;
  const ef9 = { efCore: [{ path: "src/Host/Host.csproj", version: "9.0.11" }] };

  it.each([
    [".config/dotnet-tools.json", "8.0.3", "9.0.11"],
    ["dotnet-tools.json", "5.0.0-rc.1.20451.13", "9.0.11"],
    ["src/.config/dotnet-tools.json", "6.0.0", "9.0.11"],
  ])("follows EF Core in %s", (path, before, after) => {
    expect(moved({ [path]: manifest(before) }, ef9).files).toEqual({ [path]: manifest(after) });
  });

  it.each([
    [".config/dotnet-tools.json", "9.0.0"],
    [".config/dotnet-tools.json", "10.0.0"],
    ["src/Shop/.config/dotnet-tools.json", "8.0.3"],
  ])("stays in %s at %s", (path, version) => {
    expect(moved({ [path]: manifest(version) }, ef9)).toEqual({ files: {}, tasks: [] });
  });

  it("is told of where its version cannot be read", () => {
    const result = moved({ "dotnet-tools.json": manifest("latest") }, ef9);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Raise dotnet-ef with EF Core. dotnet-tools.json:3"]);
  });

  it.each([
    ["Dockerfile", "FROM x\nRUN dotnet tool install --global \\\n  dotnet-ef --version 8.0.1\n", 2],
    ["migrate.sh", "dotnet tool update -g dotnet-ef --version=6.*\n", 1],
    [".github/workflows/ci.yml", "steps:\n  - run: dotnet tool install dotnet-ef --version '8.0.0' --global\n", 2],
  ])("is told of where a command of %s installs it", (path, text, line) => {
    const result = moved({ [path]: text }, ef9);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([`Raise dotnet-ef with EF Core. ${path}:${line}`]);
  });

  it.each([
    "dotnet tool install dotnet-ef --version 9.0.0\n",
    "dotnet tool install dotnet-ef\n",
    "dotnet tool install csharpier --version 0.25.0\n",
    "# dotnet tool install dotnet-ef --version 8.0.0\n",
  ])("is no matter in %j", (text) => {
    expect(moved({ "migrate.sh": text }, ef9)).toEqual({ files: {}, tasks: [] });
  });

  it("stays when no EF Core moves", () => {
    expect(moved({ ".config/dotnet-tools.json": manifest("6.0.0") }, to8).files).toEqual({});
  });
});

describe("a development container", () => {
  const container = (image: string, sdk: string) =>
    `{\n  // for everybody\n  "image": "${image}",\n  "features": { "ghcr.io/devcontainers/features/dotnet:2": { "version": "${sdk}" }, "ghcr.io/devcontainers/features/node:1": { "version": "6.0" }, },\n}\n`;

  it("moves its image and its SDK", () => {
    const before = container("mcr.microsoft.com/devcontainers/dotnet:1-6.0-bullseye", "6.0");
    expect(moved({ ".devcontainer/devcontainer.json": before }, to8).files).toEqual({
      ".devcontainer/devcontainer.json": container("mcr.microsoft.com/devcontainers/dotnet:1-8.0-bookworm", "8.0"),
    });
  });

  it("moves with its Dockerfile and the arguments that it gives to it", () => {
    const files = (variant: string) => ({
      "app/.devcontainer/Dockerfile": `ARG VARIANT=${variant}\nFROM mcr.microsoft.com/devcontainers/dotnet:1-\${VARIANT}\n`,
      "app/.devcontainer/devcontainer.json": `{ "build": { "dockerfile": "Dockerfile", "args": { "VARIANT": "${variant}", "NODE": "6.0" } } }\n`,
    });
    const world = { rising: { "app/Host.csproj": "net6.0 -> net8.0" } };
    expect(moved(files("6.0-bullseye"), world).files).toEqual(files("8.0-bookworm"));
  });

  it("stays when its projects do", () => {
    const text = container("mcr.microsoft.com/devcontainers/dotnet:1-6.0", "6.0");
    expect(moved({ "src/Shop/.devcontainer/devcontainer.json": text }, to8).files).toEqual({});
  });

  it("keeps an SDK that others need, and asks", () => {
    const text = container("mcr.microsoft.com/devcontainers/base:ubuntu", "6.0");
    const result = moved({ ".devcontainer.json": text }, { ...to8, staying: { "src/Shop/Shop.csproj": "net6.0" } });
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Give these pipelines the SDK of the new framework. .devcontainer.json:4"]);
  });
});
