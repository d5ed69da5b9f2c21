import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { movedByUs, packageName, referencesOf } from "./moves.mjs";

const inFamily =
  / \| server(\.(storage|entityframework|entityframework\.storage|aspnetidentity|configuration|configuration\.entityframework|conformancereport))?$/;
const maxBuffer = 2 ** 30;
const noSources = "<configuration><packageSources><clear /></packageSources></configuration>\n";

/**
 * Where the real engine and we disagree, in sentences: on the tree as it is, and with our patch applied to it.
 *
 * The evaluator is a program that takes a folder and prints one JSON object a line for each project and framework:
 * `{ project, tfm, packages: [{ id, version, unused }], error }`, with `tfm` null where there is one framework.
 */
export function compareWithEngine({ evaluator, cli, folder, commit, report }) {
  const root = mkdtempSync(join(tmpdir(), "duende-upgrade-replay-"));
  try {
    checkOut(folder, commit, root);
    const references = referencesOf(report);
    const differences = differencesOf(expectations(references), evaluate(evaluator, root), "before");
    const patch = spawnSync(process.execPath, [cli, folder, "--ref", commit, "--offline", "--format", "patch"], {
      maxBuffer,
    });
    if (patch.status !== 0 || patch.stdout.length === 0) return differences;
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: root, input: patch.stdout });
    const after = expectations(references, movedByUs(references, report));
    return [...differences, ...differencesOf(after, evaluate(evaluator, root), "after")];
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Writes a commit of a bare repository into a folder, without a trace in the repository. Blobs it lacks are left out. */
function checkOut(folder, commit, root) {
  const env = { ...process.env, GIT_INDEX_FILE: `${root}.index` };
  const git = (...args) =>
    spawnSync("git", ["-c", "core.autocrlf=false", `--git-dir=${folder}`, `--work-tree=${root}`, ...args], { env });
  git("read-tree", commit);
  git("checkout-index", "--all", "--quiet");
  rmSync(`${root}.index`, { force: true });
  mkdirSync(join(root, ".git"));
  writeFileSync(join(root, "nuget.config"), noSources);
  const pin = join(root, "global.json");
  if (existsSync(pin)) unpinSdk(pin);
}

/** The SDK that is here evaluates, whichever one the repository asks for. */
function unpinSdk(path) {
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/"sdk"(\s*:)/, '"not-the-sdk"$1'));
}

function evaluate(evaluator, root) {
  const env = { PATH: process.env.PATH, HOME: dirname(root), DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1" };
  const [program, ...args] = evaluator.endsWith(".dll") ? ["dotnet", evaluator, root] : [evaluator, root];
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: "utf8", maxBuffer });
  if (status !== 0) throw new Error(`${evaluator} ${root}: ${stderr}`);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Versions by project, framework and package, as `referencesOf` has its keys. */
function versionsOf(rows) {
  const versions = new Map();
  for (const { project, tfm, packages } of rows) {
    for (const { id, version, unused } of packages)
      if (!unused) versions.set([project, tfm ?? "", packageName(id)].join(" | "), version);
  }
  return versions;
}

/** Our references with their versions after the planned edits: the engine must agree with each, and have no other of the family. */
function differencesOf(expected, rows, when) {
  const engine = versionsOf(rows);
  const family = new Set([...engine.keys()].filter((key) => inFamily.test(key)));
  const differences = [];
  for (const [key, version] of expected) {
    const real = engine.get(key);
    if (!agree(version, real))
      differences.push(`${when}: ${key} is ${version ?? "unknown"}, the engine says ${real ?? "nothing"}`);
    family.delete(key);
  }
  for (const key of family)
    differences.push(`${when}: ${key} is not in the report, the engine says ${engine.get(key)}`);
  return differences;
}

/** A line, which stands for what a plan moves to, agrees with its patches. Without a version there is the empty text. */
function agree(version, real) {
  if (version === null) return real === undefined || real === "";
  return real === version || (/^\d+\.\d+$/.test(version) && real?.startsWith(`${version}.`));
}

function expectations(references, moved = new Map()) {
  return new Map([...references].map(([key, { version }]) => [key, moved.get(key)?.to ?? version]));
}
