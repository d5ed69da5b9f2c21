import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openCompiler } from "../compiler/compiler.ts";
import { isError, printDiagnostic } from "../compiler/csc.ts";
import { readTree } from "../msbuild/tree-files.ts";
import { type Files, walk } from "./walk.ts";

const compiler = await openCompiler();
if (!compiler.available) console.log(`The walked host is not compiled: ${compiler.reason}.`);

/** Of packages that the compiler is not given. */
const standIns = readTree(fileURLToPath(new URL("stand-ins", import.meta.url)));

describe.runIf(compiler.available)("the walked host", () => {
  it("compiles against every line, once people did their part", { timeout: 180_000 }, async () => {
    if (!compiler.available) return;
    const { start, steps } = await walk();
    const stations = [
      { line: "3.1", files: start },
      ...steps.map(({ result, finished }) => ({ line: result.plan.to, files: finished })),
    ];
    const said = await Promise.all(
      stations.map(async ({ line, files }) => ({ line, errors: await errors(line, files) })),
    );
    expect(said).toEqual(stations.map(({ line }) => ({ line, errors: [] })));
  });
});

async function errors(line: string, files: Files): Promise<readonly string[]> {
  if (!compiler.available) return [compiler.reason];
  const sources = new Map([...standIns, ...files].filter(([path]) => path.endsWith(".cs")));
  return (await compiler.compile({ line, files: sources })).filter(isError).map(printDiagnostic);
}
