import { describe, expect, it } from "vitest";
import { buildPrograms } from "../../../../src/edits/platform/around/build-programs.ts";
import { risesOf } from "../../../../src/edits/platform/around/rises.ts";
import type { Project } from "../../../../src/inventory/inventory.ts";
import { project, reference } from "../../../projects.ts";
import { snapshotOf } from "../../../snapshot-of.ts";
import { boxes, hostRises, moved } from "./moved.ts";

const to8 = hostRises("net6.0 -> net8.0");
const dockerfile = 'ARG V=6.0\nFROM mcr.microsoft.com/dotnet/aspnet:$V\nENTRYPOINT ["dotnet", "Host.dll"]\n';
const images = "Move the images that were left alone.";
const pipelines = "Give these pipelines the SDK of the new framework.";
const port = "Move port 80 to 8080, or keep it.";

/** Beside the Dockerfile of the host, which moves. */
function with8(files: Readonly<Record<string, string>>, world = to8) {
  const { files: all, tasks } = moved({ "src/Host/Dockerfile": dockerfile, ...files }, world);
  const { "src/Host/Dockerfile": _, ...others } = all;
  return { files: others, tasks };
}

describe("an argument of a Dockerfile that a command or a pipeline gives", () => {
  it.each([
    ["build.sh", "docker build --build-arg V=6.0 src/Host\n", "docker build --build-arg V=8.0 src/Host\n"],
    ["build.sh", "docker build --build-arg='V=6.0' -t host .\n", "docker build --build-arg='V=8.0' -t host .\n"],
    ["Makefile", 'image:\n\tdocker build --build-arg V="6.0" .\n', 'image:\n\tdocker build --build-arg V="8.0" .\n'],
    [
      ".gitlab-ci.yml",
      "build:\n  script:\n    - docker build --build-arg V=6.0 .\n",
      "build:\n  script:\n    - docker build --build-arg V=8.0 .\n",
    ],
    [
      ".github/workflows/image.yml",
      "jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n            W=1\n            V=6.0\n",
      "jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n            W=1\n            V=8.0\n",
    ],
    [
      ".github/workflows/image.yml",
      "jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: V=6.0 # the runtime\n",
      "jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: V=8.0 # the runtime\n",
    ],
    [
      "fly.toml",
      "app = 'host'\n[build]\ndockerfile = 'src/Host/Dockerfile'\n[build.args]\nV = \"6.0\" # .NET\n[env]\nV = \"6.0\"\n",
      "app = 'host'\n[build]\ndockerfile = 'src/Host/Dockerfile'\n[build.args]\nV = \"8.0\" # .NET\n[env]\nV = \"6.0\"\n",
    ],
  ])("moves with its default in %s: %j", (path, before, after) => {
    const files = path === "fly.toml" ? { [path]: `internal_port = 8080\n${before}` } : { [path]: before };
    const expected = path === "fly.toml" ? `internal_port = 8080\n${after}` : after;
    expect(with8(files)).toEqual({ files: { [path]: expected }, tasks: [] });
  });

  it.each([
    ["has another value", "docker build --build-arg V=6.0-alpine .\n", {}],
    ["is a variable", "docker build --build-arg V=$VERSION .\n", {}],
    [
      "is one that a Dockerfile has that stays",
      "docker build --build-arg V=6.0 .\n",
      { "other/Dockerfile": "ARG V=6.0\nFROM mcr.microsoft.com/dotnet/runtime:$V\n" },
    ],
  ])("is left to a person where it %s", (_, text, more) => {
    const result = with8({ "build.sh": text, ...more });
    expect(result.files).toEqual({});
    expect(boxes(result)).toContain(`${images} build.sh:1`);
  });

  it.each([
    ["is another argument", "docker build --build-arg W=6.0 .\n"],
    ["is a comment", "# docker build --build-arg V=6.0 .\n"],
    ["moved already", "docker build --build-arg V=8.0 .\n"],
  ])("stays where it %s", (_, text) => {
    expect(with8({ "build.sh": text })).toEqual({ files: {}, tasks: [] });
  });
});

describe("an SDK that a command brings", () => {
  it.each([
    ["build.sh", "./dotnet-install.sh --channel 6.0\ndotnet build\n", [1]],
    ["build.ps1", "./dotnet-install.ps1 -Version 6.0.400 -InstallDir .dotnet\n", [1]],
    ["build.sh", "apt-get install -y dotnet-sdk-6.0 # needed\n", [1]],
    ["setup.cmd", "choco install dotnet-6.0-sdk\nwinget install Microsoft.DotNet.SDK.6\n", [1, 2]],
    ["build.sh", "DOTNET_VERSION=6.0.100\ndotnet test\n", [1]],
    [".travis.yml", "language: csharp\ndotnet: 6.0.100\nscript:\n  - dotnet build\n", [2]],
    ["appveyor.yml", "image: Visual Studio 2019\nbuild_script:\n  - dotnet build\n", [1]],
    [
      "appveyor.yml",
      "image:\n  - Ubuntu2004\ninstall:\n  - ps: ./dotnet-install.ps1 -Channel 6.0\nbuild_script:\n  - dotnet build\n",
      [4],
    ],
  ])("is told of: %s %j", (path, text, lines) => {
    const result = with8({ [path]: text });
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(lines.map((line) => `${pipelines} ${path}:${line}`));
  });

  it.each([
    ["build.sh", "./dotnet-install.sh --channel 8.0\ndotnet build\n"],
    ["build.sh", "# ./dotnet-install.sh --channel 6.0\ndotnet build\n"],
    ["deploy.yaml", "metadata:\n  labels:\n    dotnet-version: 6.0\n"],
    ["build.sh", "./dotnet-install.sh --channel 6.0\ndotnet build src/Other/Other.csproj\n"],
  ])("is no matter: %s %j", (path, text) => {
    const world = hostRises("net6.0 -> net8.0", { staying: { "src/Other/Other.csproj": "net6.0" } });
    expect(with8({ [path]: text }, world)).toEqual({ files: {}, tasks: [] });
  });
});

describe("fly.toml", () => {
  it("has its port told of, and no other's", () => {
    const text = '[build]\n  dockerfile = "src/Host/Dockerfile"\n[http_service]\n  internal_port = 80\n';
    expect(boxes(with8({ "fly.toml": text, "fly.staging.toml": text, "other/fly.toml": text }))).toEqual([
      `${port} fly.staging.toml:4`,
      `${port} fly.toml:4`,
    ]);
  });

  it("has an image told of", () => {
    const text = "[build]\n  image = 'mcr.microsoft.com/dotnet/aspnet:6.0'\n";
    expect(boxes(with8({ "fly.toml": text }))).toEqual([`${images} fly.toml:2`]);
  });

  it("has no port told of where it tells the port itself", () => {
    const text =
      "[build]\n  dockerfile = 'src/Host/Dockerfile'\n[env]\n  ASPNETCORE_HTTP_PORTS = '80'\n[http_service]\n  internal_port = 80\n";
    expect(with8({ "fly.toml": text })).toEqual({ files: {}, tasks: [] });
  });
});

describe("a build script in C#", () => {
  const host = project("src/Host/Host.csproj", { frameworks: ["net6.0"] });
  const script = (id: string): Project => project("build/_build.csproj", { references: [reference(id, "6.2.1")] });
  const code =
    'Publish(s => s.SetFramework("net6.0"));\n// "net6.0"\nvar path = Output / "net8.0" / "bin/net6.0/publish";\n';
  const told = (id: string) =>
    buildPrograms({
      snapshot: snapshotOf({ "build/Build.cs": code, "src/Host/Program.cs": code }),
      projects: [host, script(id)],
      rises: risesOf([{ project: host, frameworks: new Map([["net6.0", "net8.0"]]), because: "" }]),
    }).map(({ place }) => `${place.path}:${place.line}`);

  it("has the frameworks that it names told of", () => {
    expect(told("Nuke.Common")).toEqual(["build/Build.cs:1", "build/Build.cs:3"]);
  });

  it("is one by what it references", () => {
    expect(told("Serilog")).toEqual([]);
  });
});
