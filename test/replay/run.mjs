import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const maxBuffer = 2 ** 30;

/** The report of a dry run at a commit, or `failure`: what it said on standard error, and whether that is a told sentence. */
export async function dryRun(cli, folder, commit) {
  const args = [cli, folder, "--ref", commit, "--offline", "--format", "json"];
  try {
    const { stdout } = await execute(process.execPath, args, { maxBuffer });
    return { report: JSON.parse(stdout) };
  } catch (error) {
    const said = (error.stderr ?? String(error)).trim();
    return { failure: said, told: error.code === 1 && !/^\s+at .+:\d+/m.test(said) && !/\bError:/.test(said) };
  }
}

/** The program to run: the bundle of this checkout, unless another is named. */
export function bundledCli() {
  return fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
}

export async function git(folder, ...args) {
  const { stdout } = await execute("git", ["-C", folder, ...args], { maxBuffer });
  return stdout;
}

/** MSBuild files that a commit moved: new path by old path. */
export async function renamedFiles(folder, { parent, commit }) {
  const out = await git(folder, "diff", "-M", "--name-status", "-z", "--diff-filter=R", parent, commit);
  const cells = out.split("\0");
  return new Map(cells.flatMap((cell, index) => (/^R\d+$/.test(cell) ? [[cells[index + 1], cells[index + 2]]] : [])));
}

const versionWritten = /^-.*(identity-?server|identityserver4).*\d+\.\d+/i;
const msbuildFiles = ["*.csproj", "*.fsproj", "*.vbproj", "*.props", "*.targets"];

/** Files in which people took away a line that names IdentityServer and a version: a look that owes nothing to our evaluation. */
export async function filesByText(folder, { parent, commit }) {
  const out = await git(
    folder,
    "diff",
    "-U0",
    "--no-renames",
    "--diff-filter=M",
    parent,
    commit,
    "--",
    ...msbuildFiles,
  );
  const found = new Set();
  let path;
  for (const line of out.split("\n")) {
    if (line.startsWith("--- ")) path = /^--- a\/(.*?)\t?$/.exec(line)?.[1];
    else if (path !== undefined && versionWritten.test(line)) found.add(path);
  }
  return found;
}
