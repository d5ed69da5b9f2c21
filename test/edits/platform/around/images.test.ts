import { describe, expect, it } from "vitest";
import { moveImage } from "../../../../src/edits/platform/around/images/move-image.ts";

function movedText(text: string, major: number): string | undefined {
  const moved = moveImage(text, major);
  if (moved.kind !== "moved") return moved.kind;
  return moved.replacements
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, one) => now.slice(0, one.start) + one.after + now.slice(one.end), text);
}

const net = (rest: string) => `mcr.microsoft.com/dotnet/${rest}`;

describe("moveImage", () => {
  it.each([
    ["core/aspnet:3.1-buster-slim", 6, "aspnet:6.0-bullseye-slim"],
    ["core/sdk:3.1-buster", 6, "sdk:6.0-bullseye-slim"],
    ["core/sdk:3.1-bionic", 6, "sdk:6.0-focal"],
    ["core/aspnet:3.1-alpine3.12", 6, "aspnet:6.0-alpine3.20"],
    ["core/runtime-deps:3.1", 6, "runtime-deps:6.0"],
    ["aspnet:5.0", 6, "aspnet:6.0"],
    ["aspnet:5.0-buster-slim-arm32v7", 6, "aspnet:6.0-bullseye-slim-arm32v7"],
    ["aspnet:6.0-bullseye-slim", 8, "aspnet:8.0-bookworm-slim"],
    ["aspnet:6.0-bookworm-slim-amd64", 8, "aspnet:8.0-bookworm-slim-amd64"],
    ["aspnet:6.0-focal", 8, "aspnet:8.0-jammy"],
    ["aspnet:7.0-jammy-chiseled", 8, "aspnet:8.0-jammy-chiseled"],
    ["runtime:6.0-alpine", 8, "runtime:8.0-alpine"],
    ["sdk:6.0-alpine3.17", 8, "sdk:8.0-alpine3.22"],
    ["sdk:6.0-alpine3.18", 8, "sdk:8.0-alpine3.18"],
    ["sdk:6.0.402-bullseye-slim", 8, "sdk:8.0-bookworm-slim"],
    ["aspnet:6.0.24", 8, "aspnet:8.0"],
    ["aspnet:6.0@sha256:0123abcd", 8, "aspnet:8.0"],
    ["aspnet:6.0-cbl-mariner2.0-distroless", 8, "aspnet:8.0-cbl-mariner2.0-distroless"],
    ["aspnet:5.0-nanoserver-20H2", 6, "aspnet:6.0-nanoserver-20H2"],
    ["aspnet:6.0-nanoserver-ltsc2022", 8, "aspnet:8.0-nanoserver-ltsc2022"],
    ["aspnet:8.0-cbl-mariner2.0", 10, "aspnet:10.0-azurelinux3.0"],
    ["aspnet:8.0-bookworm-slim", 10, "aspnet:10.0-noble"],
    ["aspnet:9.0-bookworm-slim-amd64", 10, "aspnet:10.0-noble-amd64"],
    ["aspnet:8.0-jammy-chiseled-extra", 10, "aspnet:10.0-noble-chiseled-extra"],
    ["aspnet:9.0-alpine3.20", 10, "aspnet:10.0-alpine3.22"],
    ["aspnet:9.0-alpine3.23", 10, "aspnet:10.0-alpine3.23"],
    ["sdk:10.0-alpine", 12, "sdk:12.0-alpine"],
    ["nightly/sdk:8.0-preview", 10, "nightly/sdk:10.0"],
    ["sdk:8.0.100-rc.2-jammy", 10, "sdk:10.0-noble"],
  ])("takes %s to .NET %i", (before, major, wanted) => {
    expect(movedText(net(before), major)).toBe(net(wanted));
  });

  it.each([
    [
      "mcr.microsoft.com/devcontainers/dotnet:0-6.0-bullseye",
      8,
      "mcr.microsoft.com/devcontainers/dotnet:1-8.0-bookworm",
    ],
    ["mcr.microsoft.com/devcontainers/dotnet:1-8.0", 10, "mcr.microsoft.com/devcontainers/dotnet:1-10.0"],
    ["registry.example.com:5000/mirror/dotnet/aspnet:6.0", 8, "registry.example.com:5000/mirror/dotnet/aspnet:8.0"],
  ])("takes %s to .NET %i", (before, major, wanted) => {
    expect(movedText(before, major)).toBe(wanted);
  });

  it.each([
    [net("aspnet:8.0"), 8],
    [net("aspnet:10.0"), 8],
    [net("aspnet:latest"), 8],
    [net("aspnet"), 8],
    [net("framework/aspnet:4.8"), 8],
    ["node:6.0", 8],
    ["nginx:1.25-alpine", 8],
    ["mcr.microsoft.com/mssql/server:2019-latest", 8],
    ["mcr.microsoft.com/azure-functions/dotnet:4", 8],
  ])("leaves %s alone", (before, major) => {
    expect(movedText(before, major)).toBe("stays");
  });

  it.each([
    [net("aspnet:6.0-somethingelse"), 8],
    [net("aspnet:6.0-nanoserver-ltsc2028"), 8],
    [net("aspnet:8.0-nanoserver-ltsc2022"), 12],
  ])("does not know what becomes of %s", (before, major) => {
    expect(movedText(before, major)).toBe("unsure");
  });

  it.each([
    [net("core/sdk:3.1-nanoserver-1909"), 7, "nanoserver-1909", "nanoserver-1809", "nanoserver-ltsc2022"],
    [net("aspnet:8.0-nanoserver-1809"), 10, "nanoserver-1809", "nanoserver-ltsc2022", "nanoserver-ltsc2025"],
    [
      "registry.example.com/dotnet/sdk:8.0-windowsservercore-ltsc2019",
      10,
      "windowsservercore-ltsc2019",
      "windowsservercore-ltsc2022",
      "windowsservercore-ltsc2025",
    ],
  ])("knows that there is no image to take %s to .NET %i", (before, major, system, one, other) => {
    const why = `there is no \`${system}\` for .NET ${major}, only \`${one}\` and \`${other}\``;
    expect(moveImage(before, major)).toEqual({ kind: "missing", why });
  });

  it("says what is lost with a digest and a patch", () => {
    expect(moveImage(net("aspnet:6.0.24@sha256:ab"), 8)).toMatchObject({
      remarks: { losses: ["the digest named the old image and is dropped", "the patch that was pinned is not"] },
    });
  });

  it("says when the system is of another family", () => {
    expect(moveImage(net("aspnet:8.0-bookworm-slim"), 10)).toMatchObject({ remarks: { newSystem: "noble" } });
  });
});
