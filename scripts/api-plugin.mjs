import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const name = "virtual:identityserver-api";

/** Made by api-data.mjs. */
export const apiFile = fileURLToPath(new URL("../src/csharp/api/data/public-api.br", import.meta.url));

/**
 * Rollup plugin, for rolldown and for vitest: the module `virtual:identityserver-api` exports the API data as
 * `apiBase64`. Text in a chunk of its own, because a room that does no I/O can import it, from sources and from dist/.
 */
export function apiPlugin() {
  return {
    name: "identityserver-api",
    resolveId: (source) => (source === name ? "\0identityserver-api" : null),
    load(id) {
      if (id !== "\0identityserver-api") return null;
      this.addWatchFile(apiFile);
      return `export const apiBase64 = "${readFileSync(apiFile, "base64")}";`;
    },
  };
}
