import { defineConfig } from "vitest/config";
import { guidesPlugin } from "./scripts/guides-plugin.mjs";

export default defineConfig({
  plugins: [guidesPlugin()],
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000 },
});
