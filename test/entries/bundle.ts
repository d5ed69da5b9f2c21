import { spawn } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../repository/temporary-repository.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The reader of standard output goes away at once. */
  readonly deafReader?: true;
}

/** The committed bundle in a folder of its own, where no package is installed: as a runner has it. */
export function installBundle(): string {
  if (!existsSync(join(root, "dist/cli.js"))) throw new Error("There is no dist/: run `npm run build`.");
  const folder = temporaryFolder();
  for (const name of ["dist", "package.json", "action.yml"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** Runs a file of the bundle with an environment of its own, and waits for its end. */
export async function runNode(file: string, args: readonly string[], running: Running): Promise<Ended> {
  const { cwd, environment = {}, deafReader } = running;
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...environment };
  const child = spawn(process.execPath, [file, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  if (deafReader) child.stdout.destroy();
  const stdout = deafReader ? Promise.resolve("") : textOf(child.stdout);
  const stderr = textOf(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, stdout: await stdout, stderr: await stderr };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
