import { describe, expect, it } from "vitest";
import { boxes, hostRises, moved } from "./moved.ts";

const to8 = hostRises("net6.0 -> net8.0");
const dockerfile = 'ARG V=6.0\nFROM mcr.microsoft.com/dotnet/aspnet:$V\nENTRYPOINT ["dotnet", "Host.dll"]\n';
const port = "Move port 80 to 8080, or keep it.";
const setting = "Set the runtime of the host where one of these is for a project that rises.";
const name = "Check the framework in these paths and options.";

/** Beside the Dockerfile of the host, which moves. */
function with8(files: Readonly<Record<string, string>>) {
  const { files: all, tasks } = moved({ "src/Host/Dockerfile": dockerfile, ...files }, to8);
  const { "src/Host/Dockerfile": _, ...others } = all;
  return { files: others, tasks };
}

describe("a Compose file", () => {
  it.each([
    ["a build that names the Dockerfile", "    build:\n      context: .\n      dockerfile: src/Host/Dockerfile\n"],
    ["a build that is a folder", "    build: ./src/Host\n"],
    ["a build in a folder", "    build:\n      context: src/Host\n"],
  ])("has its ports told of with %s", (_, build) => {
    const text = `services:\n  host:\n${build}    ports:\n      - "5000:80"\n      - 443:443\n      - target: 80\n    expose: ["80", "8080"]\n  web:\n    image: nginx\n    ports: ["80:80"]\n`;
    const lines = [3, 5, 6].map((line) => line + build.split("\n").length);
    expect(boxes(with8({ "docker-compose.yml": text }))).toEqual(
      lines.map((line) => `${port} docker-compose.yml:${line}`),
    );
  });

  it("has them told of in the file that is laid over it", () => {
    const files = {
      "docker-compose.yml": "services:\n  host:\n    build: src/Host\n",
      "docker-compose.override.yml":
        'services:\n  host:\n    ports:\n      - "80"\n  other:\n    ports:\n      - "80"\n',
    };
    expect(boxes(with8(files))).toEqual([`${port} docker-compose.override.yml:4`]);
  });

  it.each(["      ASPNETCORE_URLS: http://+:80\n", "      - ASPNETCORE_HTTP_PORTS=80\n"])(
    "has nothing told of where it tells the port itself: %j",
    (environment) => {
      const text = `services:\n  host:\n    build: src/Host\n    environment:\n${environment}    ports: ["80:80"]\n`;
      expect(with8({ "docker-compose.yml": text })).toEqual({ files: {}, tasks: [] });
    },
  );

  it.each([
    ["        V: '6.0'\n", "        V: '8.0'\n"],
    ["        - V=6.0 # LTS\n", "        - V=8.0 # LTS\n"],
  ])("gives an argument that moves its new value: %j", (before, after) => {
    const text = (args: string) => `services:\n  host:\n    build:\n      context: src/Host\n      args:\n${args}`;
    expect(with8({ "compose.yaml": text(before) }).files).toEqual({ "compose.yaml": text(after) });
  });

  it.each([
    ["a service", "  host:\n    <<: *base\n"],
    ["what it builds", "  host:\n    build: *build\n"],
  ])("leaves an argument that %s has by an alias to a person, where it is written", (_, service) => {
    const text = `x-base: &base\n  build: &build\n    context: src/Host\n    args: { V: '6.0' }\nservices:\n${service}`;
    const result = with8({ "compose.yaml": text });
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Move the images that were left alone. compose.yaml:4"]);
  });

  it("leaves another value of such an argument to a person", () => {
    const text =
      "services:\n  host:\n    build:\n      context: src/Host\n      args:\n        V: 6.0-alpine\n        W: 6.0\n";
    const result = with8({ "compose.yaml": text });
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Move the images that were left alone. compose.yaml:6"]);
  });
});

describe("manifests of Kubernetes", () => {
  const manifest = (image: string) =>
    `spec:\n  containers:\n    - image: reg.example.com/${image}:1\n      ports:\n        - containerPort: 80\n      livenessProbe:\n        httpGet:\n          path: /health\n          port: 80\n---\nkind: Service\nspec:\n  ports:\n    - port: 80\n      targetPort: 80 # of the container\n`;

  it("have the ports of the container told of, and not that of the service", () => {
    expect(boxes(with8({ "k8s/app.yaml": manifest("host") }))).toEqual(
      [5, 15, 9].map((line) => `${port} k8s/app.yaml:${line}`),
    );
  });

  it("count for charts by the name of the service", () => {
    const files = {
      "docker-compose.yml": "services:\n  identity-api:\n    build: src/Host\n",
      "charts/identityapi/values.yaml": "service:\n  internalPort: 80\n",
      "charts/webshop/values.yaml": "service:\n  internalPort: 80\n",
    };
    expect(boxes(with8(files))).toEqual([`${port} charts/identityapi/values.yaml:2`]);
  });

  it.each([
    ["of another image", manifest("nginx")],
    ["that tell the port", `${manifest("host")}# ASPNETCORE_URLS\n`],
    ["of another port", manifest("host").replaceAll("80", "8080")],
  ])("are no matter %s", (_, text) => {
    expect(boxes(with8({ "k8s/app.yaml": text }))).toEqual([]);
  });
});

describe("settings of hosts", () => {
  it.each([
    ["main.bicep", "  linuxFxVersion: 'DOTNETCORE|6.0'"],
    ["main.tf", '  dotnet_version = "6.0"'],
    ["main.tf", '  dotnet_framework_version = "v6.0"'],
    ["azuredeploy.json", '  "netFrameworkVersion": "v6.0", "dotnet": 1'],
    ["azure-pipelines.yml", "  runtimeStack: 'DOTNETCORE|6.0'\nx: dotnet"],
    ["template.yaml", "  Runtime: dotnet6"],
    ["deploy.sh", "az webapp config set --linux-fx-version 'DOTNETCORE|6.0'"],
  ])("are told of in %s: %s", (path, text) => {
    const result = moved({ [path]: `${text}\n` }, to8);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([`${setting} ${path}:1`]);
  });

  it.each([
    ["main.bicep", "  linuxFxVersion: 'DOTNETCORE|8.0'"],
    ["main.bicep", "  linuxFxVersion: 'NODE|16'"],
    ["main.tf", '  dotnet_framework_version = "v4.0"'],
    ["main.tf", '  node_version = "6.0"'],
    ["template.yaml", "  Runtime: dotnet8"],
  ])("are no matter in %s: %s", (path, text) => {
    expect(moved({ [path]: `${text}\n` }, to8)).toEqual({ files: {}, tasks: [] });
  });
});

describe("names of frameworks in paths and options", () => {
  const world = hostRises("net6.0 -> net8.0", { staying: { "src/Shop/Shop.csproj": "net6.0" } });

  it.each([
    [".vscode/launch.json", '"program": "../src/Host/bin/Debug/net6.0/Host.dll",'],
    [".vscode/launch.json", '"program": "..\\\\src\\\\Host\\\\bin\\\\Debug\\\\net6.0\\\\Host.dll",'],
    ["run.sh", "dotnet src/Host/bin/Release/net6.0/publish/Host.dll"],
    ["run.ps1", "dotnet ./bin/Release/net6.0/Host.dll"],
    ["src/Host/.vscode/launch.json", '"program": "$PWD/bin/Debug/net6.0/Host.dll"'],
    ["run.sh", "dotnet src/Host/bin/$CONFIGURATION/net6.0/Host.dll"],
    ["docker-compose.vs.debug.yml", "x: '\"bin/Debug/net6.0/Host.dll\" /seed'"],
  ])("move with their project in %s: %s", (path, text) => {
    expect(moved({ [path]: `${text}\r\n` }, world).files).toEqual({
      [path]: `${text.replace("net6.0", "net8.0")}\r\n`,
    });
  });

  it.each([
    [".vscode/launch.json", '"program": "../src/Shop/bin/Debug/net6.0/Shop.dll",'],
    [".vscode/launch.json", "// bin/Debug/net6.0/Host.dll"],
    ["run.sh", "# dotnet publish -f net6.0"],
    ["run.sh", "dotnet publish -f net7.0 src/Host"],
    ["run.sh", "dotnet tool install my.net6.0-tool bin/"],
    ["docs/readme.md", "src/Host/bin/Release/net6.0"],
  ])("stay in %s: %s", (path, text) => {
    expect(moved({ [path]: `${text}\n` }, world)).toEqual({ files: {}, tasks: [] });
  });

  it("are left to a person where they may be those of a project that stays", () => {
    const result = moved({ "build.sh": "dotnet publish -f net6.0\n" }, world);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([`${name} build.sh:1`]);
    expect(result.tasks[0]?.why).toContain("src/Shop/Shop.csproj stays there");
  });
});

describe("a repository where nothing rises", () => {
  it("has nothing read", () => {
    const files = { Dockerfile: dockerfile, "global.json": '{ "sdk": { "version": "6.0.100" } }' };
    expect(moved(files, { staying: { "src/Host/Host.csproj": "net6.0" } })).toEqual({ files: {}, tasks: [] });
  });
});
