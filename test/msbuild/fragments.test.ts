import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateProject } from "../../src/msbuild/evaluate-project.ts";
import type { Evaluated, ProjectFiles } from "../../src/msbuild/evaluation.ts";
import type { Tree } from "./engine.ts";
import { onlyEvaluation } from "./evaluated.ts";
import { tree } from "./made-up-trees.ts";
import { filesOf } from "./tree-files.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** Fragments as `text@what stands at the span`, with the properties on the way; computed ones have no place. */
function fragmentsOf(value: Evaluated | undefined, files: ProjectFiles): readonly string[] {
  if (!value?.known) throw new Error(`unknown: ${value?.unknown.reason}`);
  expect(value.fragments.map(({ text }) => text).join("")).toBe(value.text);
  return value.fragments.map(({ text, source, via }) => {
    const way = via.length > 0 ? ` via ${via.join(", ")}` : "";
    if (!source) return `${text} computed${way}`;
    const { span, place } = source;
    const bytes = files.read(place.path)?.subarray(span.start, span.end);
    return `${text}=${new TextDecoder().decode(bytes)} ${place.path}:${place.line}:${place.column}${way}`;
  });
}

function versionOf(files: ProjectFiles): readonly string[] {
  const [item] = onlyEvaluation(evaluateProject(files, "App.csproj")).items("PackageReference");
  return fragmentsOf(item?.metadata.get("version"), files);
}

const project = (body: string, item = '<PackageReference Include="P" Version="$(V)" />') =>
  filesOf(new Map([["App.csproj", `<Project>\n${body}\n<ItemGroup>${item}</ItemGroup></Project>`]]));

describe("the fragments of a version", () => {
  test.each([
    ["an attribute", project("", '<PackageReference Include="P" Version="6.3.2" />'), ["6.3.2=6.3.2 App.csproj:3:51"]],
    [
      "an element",
      project("", '<PackageReference Include="P"><Version>6.3.2</Version></PackageReference>'),
      ["6.3.2=6.3.2 App.csproj:3:51"],
    ],
    ["a property", project("<PropertyGroup><V>6.3.2</V></PropertyGroup>"), ["6.3.2=6.3.2 App.csproj:2:19 via V"]],
    [
      "properties of properties, with text between",
      project("<PropertyGroup><A>6</A><B>$(A).3</B><V>[$(B),$(A).9)</V></PropertyGroup>"),
      [
        "[=[ App.csproj:2:40 via V",
        "6=6 App.csproj:2:19 via V, B, A",
        ".3=.3 App.csproj:2:31 via V, B",
        ",=, App.csproj:2:45 via V",
        "6=6 App.csproj:2:19 via V, A",
        ".9)=.9) App.csproj:2:50 via V",
      ],
    ],
    [
      "a property function",
      project("<PropertyGroup><A>6</A><V>$(A.Replace('6','7')).0</V></PropertyGroup>"),
      ["7 computed via V", ".0=.0 App.csproj:2:48 via V"],
    ],
    ["an escape", project("<PropertyGroup><V>6%2E3</V></PropertyGroup>"), ["6.3 computed via V"]],
    ["an entity", project("<PropertyGroup><V>6&#46;3</V></PropertyGroup>"), ["6.3 computed via V"]],
    [
      "a comment in the middle",
      project("<PropertyGroup><V>6<!-- . -->.3</V></PropertyGroup>"),
      ["6=6 App.csproj:2:19 via V", ".3=.3 App.csproj:2:30 via V"],
    ],
    [
      "letters of several bytes before",
      project("<!-- ü € 😀 --><PropertyGroup><V>6.3</V></PropertyGroup>"),
      ["6.3=6.3 App.csproj:2:34 via V"],
    ],
    [
      "single quotes and line ends",
      project("", "<PackageReference\r\n  Include='P'\r\n  Version = '6.3' />"),
      ["6.3=6.3 App.csproj:5:14"],
    ],
    [
      "a default of the item",
      project(
        "<ItemDefinitionGroup><PackageReference><Version>6.3</Version></PackageReference></ItemDefinitionGroup>",
        '<PackageReference Include="P" />',
      ),
      ["6.3=6.3 App.csproj:2:49"],
    ],
    [
      "a reference to itself",
      project("", '<PackageReference Include="P" Version="6"><Version>%(Version).3</Version></PackageReference>'),
      ["6=6 App.csproj:3:51", ".3=.3 App.csproj:3:73"],
    ],
  ])("of %s", (_, files, fragments) => {
    expect(versionOf(files)).toEqual(fragments);
  });

  test("lead into imported files", () => {
    const files = filesOf(
      new Map([
        [
          "App.csproj",
          '<Project><Import Project="v.props" /><ItemGroup><PackageReference Include="P" Version="$(V)" /></ItemGroup></Project>',
        ],
        ["v.props", "<Project>\n  <PropertyGroup>\n    <V>6.3</V>\n  </PropertyGroup>\n</Project>"],
      ]),
    );
    expect(versionOf(files)).toEqual(["6.3=6.3 v.props:3:8 via V"]);
  });

  test.each([
    ["UTF-8 with a mark", (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encode(text)]), 1],
    [
      "UTF-16, little end first",
      (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
      2,
    ],
    [
      "UTF-16, big end first",
      (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]),
      2,
    ],
    ["windows-1252", (text: string) => Buffer.from(text, "latin1"), 1],
  ])("are bytes of a file in %s", (_, write, width) => {
    const text = '<Project><!-- ü --><ItemGroup><PackageReference Include="P" Version="6.3.2" /></ItemGroup></Project>';
    const bytes = write(text);
    const files = { ...filesOf(new Map([["App.csproj", ""]])), read: () => bytes };
    const [item] = onlyEvaluation(evaluateProject(files, "App.csproj")).items("PackageReference");
    const version = item?.metadata.get("version");
    const span = version?.known ? version.fragments[0]?.source?.span : undefined;
    const start = bytes.length - (text.length - text.indexOf("6.3.2")) * width;
    expect(span).toEqual({ start, end: start + 5 * width });
  });
});

test("every fragment of a made-up tree stands where it says", () => {
  const check = (written: Tree): void => {
    const files = filesOf(written);
    const { evaluations } = evaluateProject(files, "src/App/App.csproj");
    for (const item of evaluations.flatMap((evaluation) => evaluation.items("PackageReference"))) {
      for (const value of [item.include, ...item.metadata.values()]) {
        if (value.known)
          for (const fragment of fragmentsOf(value, files)) expect(fragment).toMatch(/^(.*)(=\1 | computed)/s);
      }
    }
  };
  fc.assert(fc.property(tree, check), { numRuns: 100 });
});

test("declarations say where every item is written, whether it counts or not", () => {
  const text = `<Project><ItemGroup Condition="false"><PackageReference Include=" P " version="6.3"><PrivateAssets>
    all
  </PrivateAssets></PackageReference></ItemGroup><Target Name="T"><ItemGroup><X Include="x" /></ItemGroup></Target></Project>`;
  const files = filesOf(new Map([["App.csproj", text]]));
  const { declarations } = evaluateProject(files, "App.csproj");
  expect(declarations).toHaveLength(1);
  const [declaration] = declarations;
  const read = (span?: { start: number; end: number }) => (span ? text.slice(span.start, span.end) : undefined);
  expect(declaration).toMatchObject({ type: "PackageReference", operation: "Include", include: { text: "P" } });
  expect(read(declaration?.include.source.span)).toBe("P");
  expect(read(declaration?.metadata.get("version")?.source.span)).toBe("6.3");
  expect(read(declaration?.metadata.get("privateassets")?.source.span)).toBe("all");
  expect(read(declaration?.element.span)).toMatch(/^<PackageReference.*<\/PackageReference>$/s);
});
