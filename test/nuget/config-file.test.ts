import { expect, test } from "vitest";
import { UpgradeError } from "../../src/errors.ts";
import { parseConfigFile } from "../../src/nuget/config-file.ts";
import { configFile } from "./config-files.ts";

test("reads every section", () => {
  const file = configFile(
    "nuget.config",
    `<packageSources>
       <!-- <add key="old" value="https://old.example.test/v3/index.json" /> -->
       <add key="internal" value="https://packages.example.test/v3/index.json?a=1&amp;b=2" protocolVersion="3" />
       <add key="plain" value="http://packages.example.test/v3/index.json" allowInsecureConnections="True" />
       <add key="broken" />
     </packageSources>
     <disabledPackageSources><add key="plain" value="false" /></disabledPackageSources>
     <packageSourceMapping>
       <packageSource key="internal"><package pattern="Duende.*" /><package pattern="*" /></packageSource>
     </packageSourceMapping>
     <packageSourceCredentials>
       <My_x0020_Feed>
         <add key="Username" value="me" /><add key="ClearTextPassword" value="%PAT%" />
       </My_x0020_Feed>
     </packageSourceCredentials>`,
  );
  expect(file.sources.entries).toEqual([
    {
      name: "internal",
      location: "https://packages.example.test/v3/index.json?a=1&b=2",
      protocolVersion: "3",
      allowInsecureConnections: false,
    },
    {
      name: "plain",
      location: "http://packages.example.test/v3/index.json",
      protocolVersion: undefined,
      allowInsecureConnections: true,
    },
  ]);
  expect(file.disabled.entries).toEqual([{ name: "plain" }]);
  expect(file.mappings.entries).toEqual([{ name: "internal", patterns: ["Duende.*", "*"] }]);
  expect(file.credentials.entries).toEqual([{ name: "My Feed", username: "me", clearTextPassword: "%PAT%" }]);
});

test("`<clear/>` drops what stands before it in the file too", () => {
  const { sources } = configFile(
    "nuget.config",
    `<packageSources><add key="a" value="x" /><clear /><add key="b" value="y" /></packageSources>`,
  );
  expect(sources.cleared).toBe(true);
  expect(sources.entries.map(({ name }) => name)).toEqual(["b"]);
});

test("a file that says nothing about sources is empty", () => {
  const { sources, disabled, mappings, credentials } = configFile("nuget.config", "<config />");
  expect([sources, disabled, mappings, credentials].map(({ entries }) => entries.length)).toEqual([0, 0, 0, 0]);
});

test("UTF-16 is read", () => {
  const text = `\uFEFF<configuration><packageSources><add key="ö" value="x" /></packageSources></configuration>`;
  expect(parseConfigFile("nuget.config", Buffer.from(text, "utf16le")).sources.entries[0]?.name).toBe("ö");
});

test.each([
  ["an element that is not closed", "<configuration>\n<packageSources></configuration>", 2],
  ["no XML at all", "packageSources:", 1],
  ["nothing", "", 1],
  ["a DTD", `<?xml version="1.0"?>\n\n<!DOCTYPE c [<!ENTITY x "y">]><configuration/>`, 3],
])("%s is an error with its line", (_, text, line) => {
  const parse = () => parseConfigFile("src/nuget.config", Buffer.from(text));
  expect(parse).toThrow(UpgradeError);
  expect(parse).toThrow(
    expect.objectContaining({ place: expect.objectContaining({ path: "src/nuget.config", line }) }),
  );
});
