import { describe, expect, test } from "vitest";
import { evaluateProject } from "../../src/msbuild/evaluate-project.ts";
import { evaluateTree, onlyEvaluation, shown } from "./evaluated.ts";
import { filesOf } from "./tree-files.ts";

describe("a file that is no project", () => {
  test.each([
    ["unclosed", "<Project>\n<PropertyGroup>\n</Project>", 3, "not well-formed XML"],
    ["empty", "", 1, "not well-formed XML"],
    [
      "with a document type",
      '\n<!DOCTYPE Project [<!ENTITY a "b">]>\n<Project>&a;</Project>',
      2,
      "a document type (DTD) is not read",
    ],
    ["with an entity that nobody declared", "<Project><P>&a;</P></Project>", 1, "the entity &a; is not declared"],
    ["with a `<` in an attribute", '<Project A="<" />', 1, "a `<` in the value of an attribute"],
    ["with an attribute twice", '<Project A="1" A="2" />', 1, "repeated"],
    ["nested too deeply", "<Project>".repeat(5000) + "</Project>".repeat(5000), 1, "Maximum nested tags"],
    ["with a name that is one of JavaScript's", "<Project><__proto__ /></Project>", 1, "not well-formed XML"],
  ])("%s, is unknown with its line", (_, text, line, reason) => {
    const { unknowns, evaluations } = evaluateTree(text);
    expect(evaluations).toEqual([]);
    expect(unknowns).toHaveLength(1);
    expect(unknowns[0]?.reason).toContain(reason);
    expect(unknowns[0]?.place).toMatchObject({ path: "App.csproj", line });
  });

  test("that is not there is unknown", () => {
    expect(evaluateProject(filesOf(new Map()), "App.csproj").unknowns[0]?.reason).toBe("there is no such file");
  });

  test("and is imported leaves the rest as it is", () => {
    const evaluation = evaluateTree({
      "App.csproj": '<Project><Import Project="bad.props" /><PropertyGroup><A>1</A></PropertyGroup></Project>',
      "bad.props": "<Project>\n<A></Project>",
    });
    expect(shown(onlyEvaluation(evaluation).property("A"))).toBe("1");
    expect(evaluation.unknowns[0]?.place).toMatchObject({ path: "bad.props", line: 2 });
  });
});

describe("imports", () => {
  test("that come back to themselves are left out, and said so", () => {
    const evaluation = evaluateTree({
      "App.csproj": '<Project><Import Project="a.props" /></Project>',
      "a.props": '<Project><Import Project="b.props" /><PropertyGroup><A>$(A)1</A></PropertyGroup></Project>',
      "b.props": '<Project>\n<Import Project="a.props" /><Import Project="App.csproj" /></Project>',
    });
    expect(shown(onlyEvaluation(evaluation).property("A"))).toBe("1");
    expect(evaluation.unknowns.map(({ reason, place }) => `${place.path}:${place.line} ${reason}`)).toEqual([
      "b.props:2 a loop of imports: a.props imports itself",
      "b.props:2 a loop of imports: App.csproj imports itself",
    ]);
  });

  test.each([
    ["../outside.props", "leads out of the repository"],
    ["/etc/x.props", "leads out of the repository"],
    ["nowhere.props", "there is no nowhere.props"],
    ["$(VSToolsPath)/x.targets", "$(VSToolsPath) depends on the machine"],
  ])("of %s are left out, and said so", (project, reason) => {
    const { unknowns } = evaluateTree(`<Project><Import Project="${project}" /></Project>`);
    expect(unknowns.map((unknown) => unknown.reason).join()).toContain(reason);
  });

  test("are bounded in depth", () => {
    const chain = Array.from({ length: 2000 }, (_, index): [string, string] => [
      `${index}.props`,
      `<Project><Import Project="${index + 1}.props" /></Project>`,
    ]);
    const { unknowns } = evaluateTree({
      "App.csproj": '<Project><Import Project="0.props" /></Project>',
      ...Object.fromEntries(chain),
    });
    expect(unknowns.map(({ reason }) => reason)).toEqual(["too many imports"]);
  });
});

describe("hostile values", () => {
  test("that refer to themselves keep what they had", () => {
    const text = "<Project><PropertyGroup><A>$(A)1</A><A>$(A)$(B)</A><B>$(A)$(B)</B></PropertyGroup></Project>";
    const evaluation = onlyEvaluation(evaluateTree(text));
    expect(shown(evaluation.property("A"))).toBe("1");
    expect(shown(evaluation.property("B"))).toBe("1");
  });

  test("that double themselves become unknown", () => {
    const doubled = "<A>$(A)$(A)</A>".repeat(60);
    const text = `<Project><PropertyGroup><A>x</A>${doubled}</PropertyGroup></Project>`;
    expect(shown(onlyEvaluation(evaluateTree(text)).property("A"))).toBe("?a value that grows beyond all bounds?");
  });

  test("that are lists of themselves become unknown", () => {
    const doubled = '<X Include="@(X);@(X)" />'.repeat(40);
    const evaluation = evaluateTree(`<Project><ItemGroup><X Include="a" />${doubled}</ItemGroup></Project>`);
    expect(evaluation.unknowns[0]?.reason).toBe("too many items of type X");
  });

  test.each(["a*".repeat(3000), "**/".repeat(3000), "?*".repeat(3000)])(
    "that are endless wildcards do not hang",
    (pattern) => {
      const text = `<Project><ItemGroup><X Include="${"a".repeat(3000)}" /><X Update="${pattern}b" V="1" /></ItemGroup></Project>`;
      expect(onlyEvaluation(evaluateTree(text)).items("X")[0]?.metadata.has("v")).toBe(false);
    },
  );
});

test("what depends on something unknown is unknown, and nothing else", () => {
  const text = `<Project>
    <PropertyGroup Condition="'$(HOME)' == '/root'"><A>1</A></PropertyGroup>
    <PropertyGroup><B>2</B><C>$(A)$(B)</C></PropertyGroup>
    <ItemGroup><P Include="sure" V="$(B)" /><P Include="perhaps" Condition="'$(A)' == '1'" /></ItemGroup>
    <ItemGroup><P Update="sure" Condition="'$(A)' == '1'" W="3" /><P Include="$(A)" /></ItemGroup>
  </Project>`;
  const evaluation = onlyEvaluation(evaluateTree(text));
  expect(["A", "B", "C"].map((name) => shown(evaluation.property(name)))).toEqual([
    "?$(HOME) depends on the machine?",
    "2",
    "?$(HOME) depends on the machine?",
  ]);
  const items = evaluation
    .items("P")
    .map(({ include, uncertain, metadata }) => [
      shown(include),
      uncertain?.reason,
      shown(metadata.get("v")),
      shown(metadata.get("w")),
    ]);
  const reason = "$(HOME) depends on the machine";
  expect(items).toEqual([
    ["sure", undefined, "2", `?${reason}?`],
    ["perhaps", reason, undefined, undefined],
    [`?${reason}?`, undefined, undefined, undefined],
  ]);
});
