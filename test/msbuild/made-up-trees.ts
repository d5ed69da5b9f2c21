import fc from "fast-check";
import type { Tree } from "./engine.ts";

const NAMES = ["A", "B", "C", "VersionA", "VersionB", "IsWeb"];
const PACKAGES = ["Duende.IdentityServer", "Duende.IdentityServer.Storage", "Serilog", "Newtonsoft.Json"];
const FRAMEWORKS = ["net6.0", "net7.0", "net8.0", "netstandard2.0", "net472"];
const WORDS = [
  "",
  "true",
  "false",
  "6",
  "6.0",
  "6.3.2",
  "7.0.0",
  "net8.0",
  "Duende",
  "duende",
  "x;y",
  "a b",
  "[6.0,7.0)",
  "%3B",
  ".",
];

const NUMBERS = ["6", "6.0", "06.00", "6.3.2", "7.0.0", "7.0.0.0", "-1", "0x7", "10.0"];

const name = fc.constantFrom(...NAMES);
const readable = fc.constantFrom(
  ...NAMES,
  "TargetFramework",
  "Configuration",
  "MSBuildProjectName",
  "TargetFrameworkIdentifier",
  "Nothing",
);
const word = fc.constantFrom(...WORDS);
const number = fc.constantFrom(...NUMBERS);
const packageId = fc.constantFrom(...PACKAGES);

const call = fc.oneof(
  readable.map((text) => `$(${text}.Replace('6', '7'))`),
  readable.map((text) => `$(${text}.ToUpper())`),
  readable.map((text) => `$(${text}.Length)`),
  readable.map((text) => `$(${text}.Trim())`),
  fc.tuple(readable, word).map(([text, other]) => `$(${text}.StartsWith('${other}'))`),
  fc.tuple(readable, word).map(([text, other]) => `$([MSBuild]::ValueOrDefault('$(${text})', '${other}'))`),
  fc.tuple(readable, readable).map(([left, right]) => `$([System.String]::Concat('$(${left})', '$(${right})'))`),
  readable.map((text) => `$([System.String]::IsNullOrEmpty('$(${text})'))`),
  fc.constantFrom(...FRAMEWORKS).map((framework) => `$([MSBuild]::GetTargetFrameworkVersion('${framework}'))`),
);

const value = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      { weight: 3, arbitrary: readable.map((text) => `$(${text})`) },
      { weight: 1, arbitrary: call },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(""));

const { condition } = fc.letrec<{ condition: string; simple: string }>((tie) => ({
  simple: fc.oneof(
    fc
      .tuple(readable, fc.constantFrom("==", "!="), word)
      .map(([left, sign, right]) => `'$(${left})' ${sign} '${right}'`),
    fc
      .tuple(readable, fc.constantFrom("==", "!="), readable)
      .map(([left, sign, right]) => `'$(${left})' ${sign} '$(${right})'`),
    fc
      .tuple(number, fc.constantFrom("<", ">=", ">", "<="), number)
      .map(([left, sign, right]) => `'${left}' ${sign} '${right}'`),
    fc.tuple(readable, word).map(([left, right]) => `$(${left}.Contains('${right.replace(")", "")}'))`),
    fc.constantFrom(
      "true",
      "false",
      "Exists('parts')",
      "!Exists('nowhere')",
      "'$(IsWeb)' == 'on'",
      "HasTrailingSlash('$(A)/')",
    ),
  ),
  condition: fc.oneof(
    { weight: 5, arbitrary: tie("simple") },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie("simple"), fc.constantFrom("and", "or"), tie("condition"))
        .map((parts) => parts.join(" ")),
    },
    { weight: 1, arbitrary: tie("condition").map((inner) => `!(${inner})`) },
  ),
}));

const conditionAttribute = fc
  .option(condition, { freq: 2, nil: undefined })
  .map((text) => (text ? ` Condition="${quoted(text)}"` : ""));

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const property = fc
  .tuple(name, conditionAttribute, value)
  .map(([of, when, text]) => `<${of}${when}>${quoted(text)}</${of}>`);
const propertyGroup = fc
  .tuple(conditionAttribute, fc.array(property, { minLength: 1, maxLength: 3 }))
  .map(([when, properties]) => `<PropertyGroup${when}>${properties.join("")}</PropertyGroup>`);

const version = fc.oneof(
  value.map((text) => ` Version="${quoted(text)}"`),
  fc.constantFrom("", ' VersionOverride="6.3.8"', ' PrivateAssets="all"'),
);
const childMetadata = fc
  .tuple(
    fc.constantFrom("Version", "Note", "PrivateAssets"),
    conditionAttribute,
    fc.oneof(value, fc.constantFrom("%(Version)", "%(Identity)-%(Note)")),
  )
  .map(([of, when, text]) => `<${of}${when}>${quoted(text)}</${of}>`);
const item = fc
  .record({
    type: fc.constantFrom("PackageReference", "PackageReference", "PackageVersion", "Thing"),
    operation: fc.constantFrom("Include", "Include", "Include", "Update", "Remove"),
    ids: fc.array(fc.oneof(packageId, fc.constantFrom("Duende.*", "$(A)", "@(Thing)")), { minLength: 1, maxLength: 2 }),
    when: conditionAttribute,
    version,
    children: fc.array(childMetadata, { maxLength: 2 }),
  })
  .map(writeItem);

interface MadeUpItem {
  readonly type: string;
  readonly operation: string;
  readonly ids: readonly string[];
  readonly when: string;
  readonly version: string;
  readonly children: readonly string[];
}

/** Wildcards of an `Include` would ask for files, and `Remove` takes no metadata. */
function writeItem({ type, operation, ids, when, version: attributes, children }: MadeUpItem): string {
  const list = ids.filter((id) => operation !== "Include" || !id.includes("*")).join(";") || "Other";
  if (operation === "Remove") return `<${type} Remove="${list}"${when} />`;
  return `<${type} ${operation}="${list}"${when}${attributes}>${children.join("")}</${type}>`;
}

const itemGroup = fc
  .tuple(conditionAttribute, fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([when, items]) => `<ItemGroup${when}>${items.join("")}</ItemGroup>`);
const definition = fc
  .tuple(conditionAttribute, value)
  .map(
    ([when, text]) =>
      `<ItemDefinitionGroup${when}><PackageReference><Note>${quoted(text)}</Note></PackageReference></ItemDefinitionGroup>`,
  );
const partImport = fc
  .tuple(fc.constantFrom("one", "two", "*"), conditionAttribute)
  .map(([part, when]) => `<Import Project="$(PartsFolder)${part}.props"${when} />`);

const { body } = fc.letrec<{ body: string; choose: string }>((tie) => ({
  choose: fc
    .tuple(condition, tie("body"), condition, tie("body"), fc.option(tie("body"), { nil: undefined }))
    .map(([first, one, second, two, other]) => {
      const otherwise = other === undefined ? "" : `<Otherwise>${other}</Otherwise>`;
      return `<Choose><When Condition="${quoted(first)}">${one}</When><When Condition="${quoted(second)}">${two}</When>${otherwise}</Choose>`;
    }),
  body: fc
    .array(
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        { weight: 5, arbitrary: propertyGroup },
        { weight: 3, arbitrary: itemGroup },
        { weight: 1, arbitrary: tie("choose") },
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((elements) => elements.join("")),
}));

const file = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: body },
      { weight: 1, arbitrary: definition },
      { weight: 1, arbitrary: partImport },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map(
    (elements) =>
      `<PropertyGroup><PartsFolder>$(MSBuildThisFileDirectory)parts/</PartsFolder></PropertyGroup>${elements.join("")}`,
  );
const part = body.map((elements) => `<Project>${elements}</Project>`);

const frameworks = fc.oneof(
  fc.constantFrom(...FRAMEWORKS).map((framework) => `<TargetFramework>${framework}</TargetFramework>`),
  fc
    .uniqueArray(fc.constantFrom(...FRAMEWORKS), { minLength: 1, maxLength: 2 })
    .map((list) => `<TargetFrameworks>${list.join(";")}</TargetFrameworks>`),
);

const above = `<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" Condition="'$(C)' != 'x'" />`;

/** A small repository: a project with what `Directory.Build.props`, `.targets`, central versions and imports can do to it. */
export const tree: fc.Arbitrary<Tree> = fc
  .record({
    sdk: fc.constantFrom("Microsoft.NET.Sdk", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", ""),
    frameworks,
    project: file,
    one: part,
    two: part,
    top: fc.option(file, { nil: undefined }),
    nested: fc.option(file, { nil: undefined }),
    targets: fc.option(file, { nil: undefined }),
    central: fc.option(itemGroup, { nil: undefined }),
  })
  .map(({ sdk, frameworks: named, project, one, two, top, nested, targets, central }) => {
    const attribute = sdk === "" ? "" : ` Sdk="${sdk}"`;
    const files = new Map([
      ["src/App/App.csproj", `<Project${attribute}><PropertyGroup>${named}</PropertyGroup>${project}</Project>`],
    ]);
    for (const folder of ["", "src/", "src/App/"]) {
      files.set(`${folder}parts/one.props`, one);
      files.set(`${folder}parts/two.props`, two);
    }
    if (top) files.set("Directory.Build.props", `<Project>${top}</Project>`);
    if (nested) files.set("src/Directory.Build.props", `<Project>${top ? above : ""}${nested}</Project>`);
    if (targets) files.set("src/Directory.Build.targets", `<Project>${targets}</Project>`);
    if (central)
      files.set(
        "Directory.Packages.props",
        `<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>${central}</Project>`,
      );
    return files;
  });
