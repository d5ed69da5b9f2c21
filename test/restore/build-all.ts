import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeInventory } from "../../src/inventory/take-inventory.ts";
import { runDotnet } from "../compiler/dotnet.ts";
import { snapshotOf } from "../snapshot-of.ts";
import { lowest, standInsFor, type Wanted, writeFeed } from "./feed.ts";
import { quiet, type RestoreSdk, write } from "./sdk.ts";
import type { Files } from "./step-up.ts";

export interface Tree {
  readonly name: string;
  readonly files: Files;
}

/** Versions that do not go together are errors. */
const strict = "-warnaserror:NU1601;NU1603;NU1605;NU1608;NU1701";

/** Builds every project of some trees in one go, and gives the errors. Everything is written below one temporary folder. */
export async function buildAll(sdk: RestoreSdk, trees: readonly Tree[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-restore-"));
  try {
    for (const { name, files } of trees) for (const [path, text] of files) write(join(folder, name, path), text);
    writeFeed(join(folder, "feed"), standInsFor(trees.flatMap(({ files }) => referencesIn(files))));
    write(join(folder, "nuget.config"), configuration);
    write(join(folder, "all.slnx"), solution(trees));
    // Never among the packages of the user: stand-ins bear the names of real ones.
    const packages = [`-p:RestorePackagesPath=${join(folder, "packages")}`, `-p:RestoreFallbackFolders=${sdk.packs}`];
    const args = ["build", "all.slnx", "-nologo", strict, ...quiet, ...packages];
    const { output } = await runDotnet(args, folder);
    return errorsIn(output, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function referencesIn(files: Files): readonly Wanted[] {
  const { projects } = takeInventory(snapshotOf(Object.fromEntries(files)), "");
  return projects.flatMap(({ references, pins = [] }) =>
    [...references, ...pins].flatMap(({ id, version }) => (version === null ? [] : [{ id, version: lowest(version) }])),
  );
}

function projectsIn(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => path.endsWith(".csproj"));
}

const configuration = `<configuration>
  <packageSources><clear /><add key="stand-ins" value="feed" /></packageSources>
</configuration>
`;

/** A folder for each tree: names of projects have to differ only within one. */
function solution(trees: readonly Tree[]): string {
  const folders = trees.map(({ name, files }) => {
    const projects = projectsIn(files).map((path) => `<Project Path="${name}/${path}" />`);
    return `<Folder Name="/${name}/">${projects.join("")}</Folder>`;
  });
  return `<Solution>${folders.join("")}</Solution>\n`;
}

/** The same error is said for each framework and once more at the end. */
function errorsIn(output: string, folder: string): readonly string[] {
  const lines = output.split(/\r?\n/).filter((line) => /\berror\b [A-Z]+\d+:/.test(line));
  const texts = lines.map((line) =>
    line
      .replaceAll(`${folder}/`, "")
      .replace(/ \[[^\]]*\]$/, "")
      .trim(),
  );
  return [...new Set(texts)];
}
