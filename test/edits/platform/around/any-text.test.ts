import fc from "fast-check";
import { expect, test } from "vitest";
import { hostRises, moved } from "./moved.ts";

const sources: Readonly<Record<string, string>> = {
  "global.json": '{ /* a */ "sdk": { "version": "6.0.100", "rollForward": "feature" } }',
  ".config/dotnet-tools.json": '{ "tools": { "dotnet-ef": { "version": "6.0.1" } } }',
  ".devcontainer/devcontainer.json":
    '{ "image": "mcr.microsoft.com/devcontainers/dotnet:1-6.0", "build": { "dockerfile": "Dockerfile", "args": { "V": "6.0" } } }',
  Dockerfile: `ARG V="6.0"\nFROM mcr.microsoft.com/dotnet/sdk:\${V:-5.0} AS b\nRUN <<EOF\ndotnet publish src/Host/Host.csproj -f net6.0\nEOF\nFROM mcr.microsoft.com/dotnet/aspnet:$V\nEXPOSE 80\nENTRYPOINT ["dotnet", "Host.dll"]`,
  "docker-compose.yml": 'services:\n  host:\n    build: { context: ., args: { V: "6.0" } }\n    ports: ["80:80"]\n',
  ".github/workflows/ci.yml":
    "env: { V: &v 6.0.x }\njobs:\n  a:\n    container: mcr.microsoft.com/dotnet/sdk:6.0\n    steps:\n      - uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: |\n            6.0.x\n",
  "k8s/host.yaml": "image: host\nports:\n  - containerPort: 80\nhttpGet:\n  port: 80\n",
  ".vscode/launch.json": '{ "program": "src/Host/bin/Debug/net6.0/Host.dll" }',
};

/** A text with a stretch cut out, and another put in its place. */
const damaged = fc
  .record({
    path: fc.constantFrom(...Object.keys(sources)),
    at: fc.nat(300),
    length: fc.nat(40),
    instead: fc.oneof(
      fc.constantFrom(
        "",
        "\r\n",
        "${",
        "$",
        "{",
        "}",
        "[",
        '"',
        "'",
        "|",
        ">",
        "&a",
        "*a",
        "\\",
        "`",
        "\u{1F600}",
        "\0",
        ":",
        "@sha256:ab",
      ),
      fc.string({ maxLength: 8 }),
    ),
  })
  .map(({ path, at, length, instead }) => {
    const text = sources[path] ?? "";
    return { path, text: text.slice(0, at) + instead + text.slice(at + length) };
  });

test.each(["A", "a/", "net6.0 ", "dotnet/sdk:", "bin/", ".sln ", "$", "- ", "#\n", "\n"])(
  "long lines are read in one pass: %j",
  (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    const names = ["build.sh", "ci.yml", "main.tf", "Dockerfile", ".github/workflows/ci.yml", "global.json"];
    const start = performance.now();
    moved(Object.fromEntries(names.map((name) => [name, `# dotnet bin/\n${long}`])), hostRises("net6.0 -> net8.0"));
    expect(performance.now() - start).toBeLessThan(15_000);
  },
  60_000,
);

test("nothing that a file may hold stops the others, and what is moved once stays", () => {
  fc.assert(
    fc.property(damaged, fc.boolean(), ({ path, text }, mayWriteWorkflows) => {
      const efCore = [{ path: "src/Host/Host.csproj", version: "8.0.11" }];
      const world = hostRises("net6.0 -> net8.0", { efCore, mayWriteWorkflows });
      const files = { ...sources, [path]: text };
      const once = moved(files, world);
      const untouched = path === "global.json" ? ".config/dotnet-tools.json" : "global.json";
      expect(Object.keys(once.files)).toContain(untouched);
      expect(moved({ ...files, ...once.files }, world).files).toEqual({});
    }),
    { numRuns: 100, seed: 5 },
  );
});
