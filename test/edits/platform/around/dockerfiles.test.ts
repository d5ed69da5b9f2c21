import { describe, expect, it } from "vitest";
import { boxes, hostRises, moved } from "./moved.ts";

const to8 = hostRises("net6.0 -> net8.0");
const images = "mcr.microsoft.com/dotnet";

/** The Dockerfile of the host, as it becomes; itself where it stays. */
function dockerfile(text: string, world = to8): string {
  return moved({ "src/Host/Dockerfile": text }, world).files["src/Host/Dockerfile"] ?? text;
}

describe("a Dockerfile of a project that rises", () => {
  it("moves in every stage, and nothing else does", () => {
    const before = [
      "# built from mcr.microsoft.com/dotnet/sdk:6.0",
      "FROM node:16-alpine AS client",
      "RUN npm ci",
      `FROM --platform=$BUILDPLATFORM ${images}/sdk:6.0-bullseye-slim AS build`,
      'COPY ["src/Host/Host.csproj", "src/Host/"]',
      "RUN dotnet publish src/Host/Host.csproj -f net6.0 -o /app",
      `FROM ${images}/aspnet:6.0 AS final`,
      "COPY --from=build /app .",
      'ENTRYPOINT ["dotnet", "Host.dll"]',
      "",
    ].join("\n");
    const after = before
      .replace(`${images}/sdk:6.0-bullseye-slim AS`, `${images}/sdk:8.0-bookworm-slim AS`)
      .replace("aspnet:6.0", "aspnet:8.0")
      .replace("-f net6.0", "-f net8.0");
    expect(dockerfile(before)).toBe(after);
  });

  it("keeps byte order mark, carriage returns and a missing last line end", () => {
    expect(dockerfile(`\uFEFFFROM ${images}/aspnet:6.0\r\nENTRYPOINT ["dotnet", "Host.dll"]`)).toBe(
      `\uFEFFFROM ${images}/aspnet:8.0\r\nENTRYPOINT ["dotnet", "Host.dll"]`,
    );
  });

  it.each([
    [
      "an argument that is the version",
      ["ARG V=6.0", `FROM ${images}/aspnet:$V`],
      ["ARG V=8.0", `FROM ${images}/aspnet:$V`],
    ],
    [
      "a quoted argument that is the tag",
      ['ARG TAG="6.0-alpine"', `FROM ${images}/aspnet:\${TAG}`],
      ['ARG TAG="8.0-alpine"', `FROM ${images}/aspnet:\${TAG}`],
    ],
    [
      "an argument that is the image",
      [`ARG BASE=${images}/core/aspnet:3.1-buster-slim`, "FROM $BASE"],
      [`ARG BASE=${images}/aspnet:8.0-bookworm-slim`, "FROM $BASE"],
    ],
    [
      "an argument that two stages use",
      ["ARG V=6.0", `FROM ${images}/sdk:$V AS build`, `FROM ${images}/aspnet:$V-jammy`],
      ["ARG V=8.0", `FROM ${images}/sdk:$V AS build`, `FROM ${images}/aspnet:$V-jammy`],
    ],
    [
      "an argument inside another",
      ["ARG V=6.0", "ARG TAG=$V-focal", `FROM ${images}/aspnet:$TAG`],
      ["ARG V=8.0", "ARG TAG=$V-jammy", `FROM ${images}/aspnet:$TAG`],
    ],
    ["a word for a missing argument", [`FROM ${images}/aspnet:\${V:-6.0}`], [`FROM ${images}/aspnet:\${V:-8.0}`]],
    [
      "a registry that only the builder knows",
      ["ARG REGISTRY", `FROM \${REGISTRY}/dotnet/aspnet:6.0`],
      ["ARG REGISTRY", `FROM \${REGISTRY}/dotnet/aspnet:8.0`],
    ],
    ["a digest", [`FROM ${images}/aspnet:6.0@sha256:0a1b`], [`FROM ${images}/aspnet:8.0`]],
  ])("moves %s", (_, before, after) => {
    const rest = '\nENTRYPOINT ["dotnet", "Host.dll"]\n';
    expect(dockerfile(before.join("\n") + rest)).toBe(after.join("\n") + rest);
  });

  it.each([
    ["an argument without a value", ["ARG V", `FROM ${images}/aspnet:$V`]],
    ["an image that is all argument", ["ARG BASE", "FROM $BASE"]],
    ["a version in pieces", ["ARG MAJOR=6", `FROM ${images}/aspnet:\${MAJOR}.0`]],
    ["an argument that serves another image", ["ARG V=6.0", `FROM ${images}/aspnet:$V AS base`, "FROM redis:$V"]],
    [
      "an argument that two tags read differently",
      ["ARG T=6.0-focal", `FROM ${images}/aspnet:$T AS base`, "FROM my:$T"],
    ],
    ["an image of somebody else's", ["FROM registry.example.com/base-dotnet:6.0"]],
    ["a system that nobody knows", [`FROM ${images}/aspnet:6.0-somethingelse`]],
  ])("leaves %s to a person", (_, lines) => {
    const text = [...lines, 'ENTRYPOINT ["dotnet", "Host.dll"]', ""].join("\n");
    const result = moved({ "src/Host/Dockerfile": text }, to8);
    expect(result.files).toEqual({});
    expect(boxes(result)[0]).toMatch(/^Move the images that were left alone\. src\/Host\/Dockerfile:\d$/);
  });

  it("asks to copy images to a registry of one's own", () => {
    const text = 'FROM reg.example.com/dotnet/aspnet:6.0\nENTRYPOINT ["dotnet", "Host.dll"]\n';
    const result = moved({ Dockerfile: text }, to8);
    expect(result.files).toEqual({ Dockerfile: text.replace("6.0", "8.0") });
    expect(boxes(result)).toEqual(["See that your registry has the new images. Dockerfile:1"]);
  });

  it("says when the system is another", () => {
    const text = `FROM ${images}/aspnet:8.0-bookworm-slim\nRUN apt-get install -y libgdiplus\nENTRYPOINT ["dotnet", "Host.dll"]\n`;
    const result = moved({ Dockerfile: text }, hostRises("net8.0 -> net10.0"));
    expect(result.files).toEqual({ Dockerfile: text.replace("8.0-bookworm-slim", "10.0-noble") });
    expect(boxes(result)).toEqual(["Check what is installed in the images whose system is another now. Dockerfile:1"]);
  });
});

describe("which Dockerfile is a rising project's", () => {
  const run = (rest: string) => `FROM ${images}/aspnet:6.0\n${rest}\n`;
  const world = hostRises("net6.0 -> net8.0", {
    staying: { "src/Shop/Shop.csproj": "net6.0", "src/Shared/Shared.csproj": "net6.0" },
  });

  it.each([
    ["starts it", "build/Dockerfile", run('CMD ["dotnet", "Host.dll"]')],
    ["starts it alone", "build/Dockerfile", run('ENTRYPOINT ["./Host"]')],
    ["starts it in a shell", "build/Dockerfile", run("CMD dotnet Host.dll")],
    [
      "publishes it",
      "Dockerfile",
      `FROM ${images}/sdk:6.0\nRUN dotnet publish "src/Host/Host.csproj" \\\n  -c Release\n`,
    ],
    ["publishes in its folder", "Dockerfile", `FROM ${images}/sdk:6.0\nWORKDIR /src/Host\nRUN dotnet publish\n`],
    ["copies it", "Dockerfile", run("COPY Host/Host.csproj Host/")],
    ["copies it from a context above", "src/Host/Dockerfile", run('COPY ["src/Host/Host.csproj", "."]')],
    ["lies beside it", "src/Host/Dockerfile", run("COPY . .")],
    ["has another name", "src/Host/Dockerfile.prod", run("COPY . .")],
    ["has a name in front", "src/Host/prod.Dockerfile", run("COPY . .")],
  ])("one that %s", (_, path, text) => {
    expect(moved({ [path]: text }, world).files).toEqual({ [path]: text.replaceAll("6.0", "8.0") });
  });

  it.each([
    ["starts another", "src/Host/Dockerfile", run('ENTRYPOINT ["dotnet", "Shop.dll"]')],
    ["lies beside another", "src/Shop/Dockerfile", run("COPY . .")],
    ["says nothing of .NET", "src/Host/Dockerfile", "FROM node:16\nRUN npm ci\n"],
    ["is new enough", "src/Host/Dockerfile", `FROM ${images}/aspnet:8.0\n`],
    ["has no version", "src/Host/Dockerfile", `FROM ${images}/aspnet\n`],
    ["is no Dockerfile", "docs/docker.md", run('ENTRYPOINT ["dotnet", "Host.dll"]')],
  ])("none that %s", (_, path, text) => {
    expect(moved({ [path]: text }, world)).toEqual({ files: {}, tasks: [] });
  });

  it("asks where nothing says what is built", () => {
    const text = `FROM ${images}/sdk:6.0\nRUN ./build.sh\n`;
    const result = moved({ Dockerfile: text, "src/Shop/sub/Dockerfile": "FROM scratch\n" }, world);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Move the images that were left alone. Dockerfile:1"]);
  });

  it("builds a project that stays with a new SDK, and runs it in the old image, when it restores one that rises", () => {
    const text = `FROM ${images}/sdk:6.0 AS build\nCOPY src/Shop/Shop.csproj .\nCOPY src/Host/Host.csproj .\nFROM ${images}/aspnet:6.0\nENTRYPOINT ["dotnet", "Shop.dll"]\n`;
    expect(moved({ Dockerfile: text }, world).files).toEqual({ Dockerfile: text.replace("sdk:6.0", "sdk:8.0") });
  });

  it("asks about an image that runs both", () => {
    const text = run("COPY Host/Host.csproj Host/\nCOPY Shop/Shop.csproj Shop/");
    const result = moved({ Dockerfile: text }, world);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Move the images that were left alone. Dockerfile:1"]);
  });

  it("leaves an image that fits already", () => {
    const both = { rising: { "src/Host/Host.csproj": "netcoreapp3.1 -> net6.0" } };
    expect(moved({ "src/Host/Dockerfile": run("") }, both).files).toEqual({});
  });
});

describe("port 80", () => {
  const text = (rest: string) => `FROM ${images}/aspnet:6.0\n${rest}\nENTRYPOINT ["dotnet", "Host.dll"]\n`;
  const box = "Move port 80 to 8080, or keep it.";

  it("is told of where the Dockerfile exposes it", () => {
    expect(boxes(moved({ Dockerfile: text("EXPOSE 443\nEXPOSE 80/tcp") }, to8))).toEqual([`${box} Dockerfile:3`]);
  });

  it.each([
    ["another port", "EXPOSE 8080"],
    ["a port that holds it", "EXPOSE 8080 1880"],
    ["a Dockerfile that tells the port", "ENV ASPNETCORE_URLS=http://+:80\nEXPOSE 80"],
  ])("is no matter with %s", (_, rest) => {
    expect(boxes(moved({ Dockerfile: text(rest) }, to8))).toEqual([]);
  });

  it("is no matter from .NET 8 on, and before it", () => {
    const exposed = text("EXPOSE 80");
    expect(boxes(moved({ Dockerfile: exposed.replace("6.0", "8.0") }, hostRises("net8.0 -> net10.0")))).toEqual([]);
    expect(boxes(moved({ Dockerfile: exposed.replace("6.0", "5.0") }, hostRises("net5.0 -> net6.0")))).toEqual([]);
  });
});
