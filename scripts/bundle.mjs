import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { apiPlugin } from "./api-plugin.mjs";
import { guidesPlugin } from "./guides-plugin.mjs";
import { licensesPlugin } from "./licenses-plugin.mjs";
import { wasmPlugin } from "./wasm-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const entries = { action: "src/action.ts", cli: "src/cli.ts" };

/** Bundles both entries with everything they need: `dist/` runs without an install. Same sources, same bytes. */
export async function build(folder, input = entries) {
  const bundle = await rolldown({
    cwd: root,
    input,
    platform: "node",
    transform: { target: "node20" },
    plugins: [guidesPlugin(), apiPlugin(), wasmPlugin({ copy: true }), licensesPlugin(["tree-sitter-c-sharp"])],
    // The UMD build of jsonc-parser requires its parts in a way that no bundler sees.
    resolve: { alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" } },
    checks: { pluginTimings: false },
    // A bundle that leaves something to resolve at run time is broken on a runner.
    onLog: (level, log, next) => {
      // Code of Emscripten for modules that bring JavaScript along; ours bring none.
      if (log.code === "EVAL" && log.id?.includes("web-tree-sitter")) return;
      next(level === "warn" ? "error" : level, log);
    },
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: ({ name, isDynamicEntry, moduleIds }) => {
      if (isDynamicEntry) return `${name}.js`;
      // What both entries share: the walk with all its rooms, and the little that `--help` needs.
      return moduleIds.some((id) => id.endsWith("upgrade.ts")) ? "engine.js" : "base.js";
    },
    comments: { legal: false },
  });
  await bundle.close();
}
