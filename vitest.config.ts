import { defineConfig } from "vitest/config";
import { apiPlugin } from "./scripts/api-plugin.mjs";
import { guidesPlugin } from "./scripts/guides-plugin.mjs";
import { wasmPlugin } from "./scripts/wasm-plugin.mjs";
import { SummaryReporter } from "./test/summary-reporter.ts";

export default defineConfig({
  plugins: [guidesPlugin(), wasmPlugin(), apiPlugin()],
  test: {
    include: ["test/**/*.test.ts"],
    // No test is about time: this ends what hangs, also on a machine that does other things.
    testTimeout: 180_000,
    reporters: ["default", new SummaryReporter()],
  },
});
