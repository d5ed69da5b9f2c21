import { describe, expect, it } from "vitest";
import { apiData } from "../csharp/api/open.ts";
import { openCompiler } from "./compiler.ts";

const compiler = await openCompiler();
if (!compiler.available) console.log(`No proof by compiler: ${compiler.reason}.`);

describe.runIf(compiler.available)("reference source", () => {
  it.each(apiData.lines)("of $line compiles", { timeout: 90_000 }, async ({ line }) => {
    if (!compiler.available) return;
    const { source, paths } = await compiler.references(line);
    if (source) {
      const { types, members, explicitMembers, standIns } = source;
      const more = `${explicitMembers} explicit members added, ${standIns.length} types of others stood in for`;
      console.log(`${line}: ${types} types, ${members} members; ${more}`);
      expect(types).toBeGreaterThan(500);
    }
    expect(await compiler.compile({ line, files: new Map([["Empty.cs", ""]]) })).toEqual([]);
    expect(paths.length).toBeGreaterThan(1);
  });
});
