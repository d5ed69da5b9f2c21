import { afterAll, describe, expect, it } from "vitest";
import { apiData } from "../csharp/api/open.ts";
import { openCompiler } from "./compiler.ts";
import type { ReferenceSource } from "./reference/write-source.ts";

const compiler = await openCompiler();
if (!compiler.available) console.log(`No reference source is compiled: ${compiler.reason}.`);

describe.runIf(compiler.available)("reference source", () => {
  const sources = new Map<string, ReferenceSource>();

  it.each(apiData.lines.map(({ line }) => line))("of %s compiles", { timeout: 90_000 }, async (line) => {
    if (!compiler.available) return;
    const { paths, source } = await compiler.references(line);
    expect(paths.length).toBeGreaterThan(100);
    if (source) sources.set(line, source);
  });

  afterAll(() => {
    for (const [line, source] of sources) console.log(`${line}: ${countsOf(source)}`);
  });
});

function countsOf({ types, members, explicitMembers, standIns }: ReferenceSource): string {
  return `${types} types, ${members} members, ${explicitMembers} explicit ones added, ${standIns.length} types of others stood in for`;
}
