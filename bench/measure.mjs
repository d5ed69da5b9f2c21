import { spawnSync } from "node:child_process";

/** Milliseconds that a command takes, and what it says on standard error. A failed command ends the comparison. */
export function run(command, args, folder) {
  const start = performance.now();
  const options = { cwd: folder, encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  const time = performance.now() - start;
  if (error !== undefined || status > 1) throw new Error(`${command} ${args.join(" ")}: ${error ?? stderr}`);
  return { time, stdout, stderr };
}

/** The upper one of two in the middle. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Median, fastest and slowest of milliseconds. */
export function spread(times) {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
}
