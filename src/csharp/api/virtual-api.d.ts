/** Made by scripts/api-plugin.mjs when the bundle is built and when tests run; a chunk of its own. */
declare module "virtual:identityserver-api" {
  /** Base64 of data/public-api.br. */
  export const apiBase64: string;
}
