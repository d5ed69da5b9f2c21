import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { describe, expect, it, onTestFinished } from "vitest";
import { apiFile, apiPlugin } from "../../../scripts/api-plugin.mjs";
import { readApiData } from "../../../src/csharp/api/api-data.ts";
import { openApi } from "../../../src/csharp/api/open-api.ts";

/** In `dist/`, for all lines and changes together. */
const mostBytes = 300_000;
/** For the two lines of a step, on an idle machine. */
const mostMilliseconds = 15;

/** A program of two entries that both can ask for API data, as `dist/` has. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "api-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = fileURLToPath(new URL("../../../src/csharp/api", import.meta.url));
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `import { readApiData } from ${JSON.stringify(join(source, "api-data.ts"))};
     import { openApi } from ${JSON.stringify(join(source, "open-api.ts"))};
     if (process.argv[2]) console.log(openApi(await readApiData(), process.argv[2])?.typesNamed("Client").length);`,
  );
  const made = await rolldown({ input: { entry }, platform: "node", plugins: [apiPlugin()] });
  await made.write({ dir: join(folder, "dist"), entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
  await made.close();
  return join(folder, "dist");
}

describe("in a bundle", () => {
  it("the data is a chunk of its own, within the budget, and loaded when asked for", async () => {
    const folder = await bundle();
    const [chunk, ...more] = readdirSync(folder).filter((name) => name !== "entry.mjs");
    expect(more).toEqual([]);
    const { size } = statSync(join(folder, chunk ?? ""));
    console.log(`API data: ${size} bytes in dist/, ${statSync(apiFile).size} bytes packed`);
    expect(size).toBeLessThanOrEqual(mostBytes);
    expect(readFileSync(join(folder, "entry.mjs")).length).toBeLessThan(30_000);
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [join(folder, "entry.mjs"), ...args], { encoding: "utf8" });
    expect(run("7.4")).toBe("2\n");
    rmSync(join(folder, chunk ?? ""));
    expect(run()).toBe("");
  });
});

describe("loading", () => {
  // Processor time, the best of several: other tests run beside this one.
  it("takes the two lines of a step in time", async () => {
    const times: number[] = [];
    for (let run = 0; run < 10; run += 1) {
      const start = process.cpuUsage();
      const data = await readApiData();
      const found = ["7.4", "8.0"].map((line) => openApi(data, line)?.typesNamed("IClientStore").length);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
      expect(found).toEqual([1, 1]);
    }
    const [first = 0] = times;
    const best = Math.min(...times);
    console.log(`API of 7.4 and 8.0: first ${first.toFixed(1)} ms, best ${best.toFixed(1)} ms`);
    expect(best).toBeLessThan(mostMilliseconds);
  });
});
