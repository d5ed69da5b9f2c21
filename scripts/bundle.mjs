import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { guidesPlugin } from "./guides-plugin.mjs";
import { licensesPlugin } from "./licenses-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles both entries with everything they need: `dist/` runs without an install. Same sources, same bytes. */
export async function build(folder) {
  const bundle = await rolldown({
    cwd: root,
    input: { action: "src/action.ts", cli: "src/cli.ts" },
    platform: "node",
    transform: { target: "node20" },
    plugins: [guidesPlugin(), licensesPlugin()],
    // A bundle that leaves something to resolve at run time is broken on a runner.
    onLog: (level, log, next) => next(level === "warn" ? "error" : level, log),
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    comments: { legal: false },
  });
  await bundle.close();
}
