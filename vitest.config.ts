import { defineConfig } from "vitest/config";
import { guidesPlugin } from "./scripts/guides-plugin.mjs";
import { SummaryReporter } from "./test/summary-reporter.ts";

export default defineConfig({
  plugins: [guidesPlugin()],
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    reporters: ["default", new SummaryReporter()],
  },
});
