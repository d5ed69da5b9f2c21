import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { rolldown } from "rolldown";
import { apiFile } from "./api-plugin.mjs";
import { packApi, readTables } from "./pack-api.mjs";

// Makes src/csharp/api/data/public-api.br:
//
//     node scripts/api-data.mjs <folder of the tables>
//
// The tables are facts about released source: for each release line the public and protected symbols of every package
// at the tag of its last patch, as documentation ids with declarations, and what breaks between two lines. pack-api.mjs
// says which files it reads. Same tables, same bytes. Nothing is written unless our own reader gives every row back.

async function makeApiData(folder) {
  const tables = readTables(folder);
  const text = packApi(tables);
  const differences = findDifferences(tables, await loadReader(), text);
  if (tables.length === 0) differences.push(`no tables in ${folder}`);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) return 1;
  const bytes = compress(text);
  writeFileSync(apiFile, bytes);
  console.log(`${tables.length} lines, ${text.length} characters, ${bytes.length} bytes packed`);
  return 0;
}

function compress(text) {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params });
}

/** The reader of the product, as JavaScript: this Node may not run TypeScript. */
async function loadReader() {
  const cwd = fileURLToPath(new URL("../src/csharp/api", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "api-data-"));
  try {
    const input = { data: "api-data.ts", rows: "type-rows.ts" };
    const bundle = await rolldown({ cwd, input, platform: "node", external: /^virtual:/ });
    await bundle.write({ dir: folder, entryFileNames: "[name].mjs" });
    await bundle.close();
    const load = (name) => import(pathToFileURL(join(folder, name)));
    return { ...(await load("data.mjs")), ...(await load("rows.mjs")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findDifferences(tables, { parseApiData, findTypeRows, expandRoots }, text) {
  const { lines, types, changes } = parseApiData(text);
  return tables.flatMap((table, index) => {
    const line = lines[index];
    const rows = [...types.values()].flat().flatMap((type) => findTypeRows(type, line) ?? []);
    const found = (name) => rows.filter(({ packages }) => packages[0] === name);
    const lost = [...table.packages].filter(([name, source]) => printTable(found(name)) !== source);
    const step = expandRoots(changes.get(table.line), lines[index + 1] ?? line);
    console.log(`${table.line}: ${rows.length} types, ${rows.flatMap(({ members }) => members).length} members`);
    return [
      ...lost.map(([name]) => `${table.line}: ${name} does not come back as it was`),
      ...(step === table.changes.replace(/\n$/, "") ? [] : [`${table.line}: changes do not come back as they were`]),
    ];
  });
}

/** As the source: sorted by the whole line. */
function printTable(rows) {
  const lines = rows.flatMap(({ fullName, declaration, members }) => [
    `T:${fullName}\t${declaration}`,
    ...members.map((member) => `${member.id}\t${member.declaration}`),
  ]);
  return `${lines.sort().join("\n")}\n`;
}

if (argv[2] === undefined) {
  console.error("Say which folder has the tables: node scripts/api-data.mjs <folder>");
  process.exitCode = 2;
} else {
  process.exitCode = await makeApiData(argv[2]);
}
