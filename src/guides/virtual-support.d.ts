/** Made by scripts/guides-plugin.mjs when the bundle is built and when tests run. */
declare module "virtual:identityserver-support" {
  /** JSON text of a `Support`. */
  export const supportJson: string;
}
