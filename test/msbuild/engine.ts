import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A tree of files by path, as a test writes it. */
export type Tree = ReadonlyMap<string, string>;

/** One evaluation to ask the engine for; `framework` is passed as a global property. */
export interface Question {
  readonly id: string;
  readonly tree: Tree;
  readonly project: string;
  readonly framework: string | undefined;
  readonly properties: readonly string[];
  readonly itemTypes: readonly string[];
}

export interface EngineItem {
  readonly include: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface EngineAnswer {
  readonly properties: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, readonly EngineItem[]>;
}

export function hasEngine(): boolean {
  return spawnSync("dotnet", ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * Asks the engine many questions with one start of it: a driver builds one target of every project, which reports what
 * evaluation came to. A project that the engine refuses has no answer.
 */
export function askEngine(folder: string, questions: readonly Question[]): ReadonlyMap<string, EngineAnswer> {
  const asked = questions.map((question) => writeQuestion(folder, question));
  const driver = join(folder, "driver.proj");
  writeFileSync(driver, driverOf(asked));
  const args = ["msbuild", driver, "-nologo", "-getTargetResult:Ask"];
  const { stdout, status } = spawnSync("dotnet", args, {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
    maxBuffer: 1 << 29,
  });
  const start = stdout.indexOf("{\n");
  if (start < 0) throw new Error(`the engine said nothing (${status}): ${stdout.slice(0, 2000)}`);
  return answersOf(JSON.parse(stdout.slice(start, stdout.lastIndexOf("}") + 1)));
}

function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, DOTNET_ROOT } = process.env;
  return { PATH, HOME, ...(DOTNET_ROOT && { DOTNET_ROOT }), DOTNET_NOLOGO: "1", DOTNET_CLI_TELEMETRY_OPTOUT: "1" };
}

interface Asked {
  readonly id: string;
  readonly file: string;
  readonly framework: string | undefined;
}

function writeQuestion(folder: string, { id, tree, project, framework, properties, itemTypes }: Question): Asked {
  const root = join(folder, id);
  for (const [path, text] of tree) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path === project ? withReport(text, properties, itemTypes) : text);
  }
  // Keeps the engine from looking above the tree.
  mkdirSync(join(root, ".git"), { recursive: true });
  return { id, file: join(root, project), framework };
}

function withReport(text: string, properties: readonly string[], itemTypes: readonly string[]): string {
  const reported = [
    ...properties.map((name) => `<Reported Include="property" ReportedName="${name}" ReportedValue="$(${name})" />`),
    ...itemTypes.map((type) => `<Reported Include="@(${type})" ReportedType="${type}" />`),
  ];
  const target = `<Target Name="Report" Returns="@(Reported)" KeepDuplicateOutputs="true"><ItemGroup>${reported.join("")}</ItemGroup></Target>`;
  return text.replace(/<\/Project>\s*$/, `${target}</Project>`);
}

function driverOf(asked: readonly Asked[]): string {
  const items = asked.map(({ id, file, framework }) => {
    const globals = framework === undefined ? "" : `TargetFramework=${framework}`;
    return `<Asked Include="${file}" AskedId="${id}" AskedGlobals="${globals}" />`;
  });
  return `<Project>
    <ItemGroup>${items.join("\n")}</ItemGroup>
    <Target Name="Ask" Returns="@(Answer)" KeepDuplicateOutputs="true">
      <MSBuild Projects="@(Asked)" Properties="AskedId=%(Asked.AskedId);%(Asked.AskedGlobals)" Targets="Report" ContinueOnError="true">
        <Output TaskParameter="TargetOutputs" ItemName="Answer" />
      </MSBuild>
    </Target>
  </Project>`;
}

type ReportedItem = Readonly<Record<string, string>>;

function answersOf(printed: {
  TargetResults: { Ask: { Items: readonly ReportedItem[] } };
}): ReadonlyMap<string, EngineAnswer> {
  const answers = new Map<string, { properties: Map<string, string>; items: Map<string, EngineItem[]> }>();
  for (const item of printed.TargetResults.Ask.Items) {
    const id = item.AskedId ?? "";
    const answer = answers.get(id) ?? { properties: new Map(), items: new Map() };
    answers.set(id, answer);
    const { ReportedName: name, ReportedType: type = "" } = item;
    if (name !== undefined) answer.properties.set(name, item.ReportedValue ?? "");
    else answer.items.set(type, [...(answer.items.get(type) ?? []), { include: item.Identity ?? "", metadata: item }]);
  }
  return answers;
}
