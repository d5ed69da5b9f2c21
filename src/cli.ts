#!/usr/bin/env node
import { type CommandLine, parseCommandLine } from "./configuration/command-line.ts";
import { help } from "./configuration/help.ts";
import { explain } from "./errors.ts";
import { version } from "./version.ts";

// The reader went away (`| head`): nothing is wrong, and nobody is left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  let commandLine: CommandLine;
  try {
    commandLine = parseCommandLine(args);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  }
  try {
    return await run(commandLine);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

async function run(commandLine: CommandLine): Promise<0 | 1> {
  switch (commandLine.kind) {
    case "help":
      process.stdout.write(help);
      return 0;
    case "version":
      process.stdout.write(`${version}\n`);
      return 0;
    case "upgrade": {
      // Imported late: help and wrong usage answer without loading the engine.
      const { runCommand } = await import("./run-command.ts");
      const log = commandLine.verbose ? logToStandardError : () => {};
      const { output, failures } = await runCommand(commandLine, { log, now: new Date() });
      process.stdout.write(output);
      log(`done, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
      for (const failure of failures) process.stderr.write(`${failure}\n`);
      return failures.length > 0 ? 1 : 0;
    }
  }
}

/** Milliseconds since the process was started, and what happened then. */
function logToStandardError(line: string): void {
  process.stderr.write(`${Math.round(performance.now()).toString().padStart(6)} ms  ${line}\n`);
}
