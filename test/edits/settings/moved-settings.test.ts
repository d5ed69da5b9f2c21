import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../src/edits/code/text-change.ts";
import { movedSettings } from "../../../src/edits/settings/moved-settings.ts";
import { guides } from "../../../src/guides/guides.ts";

function settingsOf(to: string) {
  const guide = guides().find((each) => each.to === to && each.from !== "4.0");
  return (guide?.breakingChanges ?? []).flatMap(({ settings = [] }) => settings);
}

const at8 = settingsOf("8.0");
const at4 = settingsOf("4.1");

/** The text with all changes, and what was found: `key line`, with `?` where the section may be anybody's. */
function move(path: string, text: string, settings = at8) {
  const found = movedSettings({ path, text }, settings);
  const changes = found.flatMap(({ change }) => change ?? []);
  const once = [...new Map(changes.map((change) => [change.start, change])).values()];
  const lines = found.map(({ setting, start, isOurs }) => {
    const line = text.slice(0, start).split("\n").length;
    return `${setting.key} ${line}${isOurs ? "" : "?"}`;
  });
  return { text: applyChanges(text, once), found: lines };
}

describe("keys of configuration that moved", () => {
  test.each([
    [
      "a section of JSON that moves as a whole",
      "appsettings.json",
      '{\r\n  // ü\r\n  "IdentityServer": { "Preview": { "EnableDiscoveryDocumentCache": true, "DiscoveryDocumentCacheDuration": "0:1" } }\r\n}',
      '{\r\n  // ü\r\n  "IdentityServer": { "Discovery": { "EnableDiscoveryDocumentCache": true, "DiscoveryDocumentCacheDuration": "0:1" } }\r\n}',
    ],
    [
      "another case",
      "appsettings.Production.json",
      '{ "identityServer": { "preview": { "enableDiscoveryDocumentCache": true } } }',
      '{ "identityServer": { "Discovery": { "enableDiscoveryDocumentCache": true } } }',
    ],
    [
      "a key in one word",
      "appsettings.json",
      '{ "IdentityServer:Preview:StrictClientAssertionAudienceValidation": true }',
      '{ "IdentityServer:StrictClientAssertionAudienceValidation": true }',
    ],
    [
      "variables of a launch profile",
      "launchSettings.json",
      '{ "environmentVariables": { "IdentityServer__Preview__EnableDiscoveryDocumentCache": "true" } }',
      '{ "environmentVariables": { "IdentityServer__Discovery__EnableDiscoveryDocumentCache": "true" } }',
    ],
    [
      "a list of compose",
      "docker-compose.yml",
      "services:\n  id:\n    environment:\n      - IdentityServer__Preview__StrictClientAssertionAudienceValidation=true\n",
      "services:\n  id:\n    environment:\n      - IdentityServer__StrictClientAssertionAudienceValidation=true\n",
    ],
    [
      "a map of compose",
      "compose.yaml",
      'services:\n  id:\n    environment:\n      "IdentityServer__Preview__EnableDiscoveryDocumentCache": "true"\n',
      'services:\n  id:\n    environment:\n      "IdentityServer__Discovery__EnableDiscoveryDocumentCache": "true"\n',
    ],
    [
      "a map of compose without quotes",
      "compose.yaml",
      "environment:\n  IdentityServer__Preview__EnableDiscoveryDocumentCache: true\n",
      "environment:\n  IdentityServer__Discovery__EnableDiscoveryDocumentCache: true\n",
    ],
    [
      "a manifest of Kubernetes",
      "deploy.yaml",
      "env:\n- name: IDENTITYSERVER__PREVIEW__ENABLEDISCOVERYDOCUMENTCACHE\n  value: x\n",
      "env:\n- name: IDENTITYSERVER__Discovery__EnableDiscoveryDocumentCache\n  value: x\n",
    ],
    [
      "a template of Helm",
      "templates/a.yaml",
      "{{- if .x }}\n- name: IdentityServer__Preview__DiscoveryDocumentCacheDuration\n{{- end }}\n",
      "{{- if .x }}\n- name: IdentityServer__Discovery__DiscoveryDocumentCacheDuration\n{{- end }}\n",
    ],
    [
      "a file of variables",
      ".env",
      "IdentityServer__Preview__EnableDiscoveryDocumentCache=1\n",
      "IdentityServer__Discovery__EnableDiscoveryDocumentCache=1\n",
    ],
    [
      "an image",
      "Dockerfile",
      "ENV MyIdentityServer__Preview__EnableDiscoveryDocumentCache=1\n",
      "ENV MyIdentityServer__Discovery__EnableDiscoveryDocumentCache=1\n",
    ],
  ])("%s", (_, path, before, after) => {
    const moved = move(path, before);
    expect(moved.text).toBe(after);
    expect(moved.found.length).toBeGreaterThan(0);
    expect(move(path, after).found).toEqual([]);
  });

  test("the same section by another name of one key", () => {
    const text = '{ "IdentityServer": { "EmitLegacyResourceAudienceClaim": true } }';
    expect(move("appsettings.json", text, at4).text).toBe('{ "IdentityServer": { "EmitStaticAudienceClaim": true } }');
  });

  test.each([
    [
      "a key that goes up",
      "appsettings.json",
      '{ "IdentityServer": { "Preview": { "StrictClientAssertionAudienceValidation": true } } }',
      ["Preview:StrictClientAssertionAudienceValidation 1"],
    ],
    [
      "a section of which only a part moves there",
      "appsettings.json",
      '{ "IdentityServer": { "Preview": {\n"EnableDiscoveryDocumentCache": true,\n"Other": 1 } } }',
      ["Preview:EnableDiscoveryDocumentCache 2"],
    ],
    [
      "a section beside one that has the name",
      "appsettings.json",
      '{ "IdentityServer": { "Preview": {\n"EnableDiscoveryDocumentCache": true }, "discovery": {} } }',
      ["Preview:EnableDiscoveryDocumentCache 2"],
    ],
    [
      "values of Helm, which its templates name",
      "values.yaml",
      "identityServer:\n  preview:\n    enableDiscoveryDocumentCache: true\n",
      ["Preview:EnableDiscoveryDocumentCache 3"],
    ],
    [
      "a section that may be anybody's",
      "values.yaml",
      "settings:\n  a: 1\n  Preview:\n    StrictClientAssertionAudienceValidation: true\n",
      ["Preview:StrictClientAssertionAudienceValidation 4?"],
    ],
  ])("found, not edited: %s", (_, path, text, found) => {
    expect(move(path, text)).toEqual({ text, found });
  });

  test("scopes of API resources that are objects, and a setting that nothing replaces", () => {
    const text =
      '{ "IdentityServer": { "PublicOrigin": "x",\n"ApiResources": [ { "Name": "a", "Scopes": [ { "Name": "b" } ] } ],\n' +
      '"Authentication": { "BackChannelLogoutTimeOut": "1" } } }';
    expect(move("data.json", text, at4)).toEqual({
      text,
      found: ["PublicOrigin 1", "ApiResources:*:Scopes:*:Name 2", "Authentication:BackChannelLogoutTimeOut 3"],
    });
  });

  test.each([
    ["another key", "appsettings.json", '{ "IdentityServer": { "Preview": { "Other": true } } }', at8],
    ["a value", "appsettings.json", '{ "IdentityServer": { "x": "EnableDiscoveryDocumentCache" } }', at8],
    ["a comment", "docker-compose.yml", "# IdentityServer__Preview__EnableDiscoveryDocumentCache=1\n", at8],
    ["a longer name", ".env", "IdentityServer__Preview__EnableDiscoveryDocumentCacheX=1\n", at8],
    ["a longer path", "a.env", "IdentityServer:Preview:EnableDiscoveryDocumentCache:X=1\n", at8],
    ["a short key of somebody else", "appsettings.json", '{ "App": { "PublicOrigin": "x" } }', at4],
    ["scopes that are names", "data.json", '{ "ApiResources": [ { "Name": "a", "Scopes": ["b"] } ] }', at4],
    ["broken JSON", "appsettings.json", '{ "IdentityServer": { ', at8],
    [
      "a word without end",
      ".env",
      `${"a".repeat(300_000)}\n${"a:".repeat(150_000)}EnableDiscoveryDocumentCache=1`,
      at8,
    ],
    ["deep JSON", "appsettings.json", `${"[".repeat(100_000)}"EnableDiscoveryDocumentCache"`, at8],
  ])("must not be found: %s", (_, path, text, settings) => {
    expect(move(path, text, settings)).toEqual({ text, found: [] });
  });
});
