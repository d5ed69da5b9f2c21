/** Made by scripts/guides-plugin.mjs when the bundle is built and when tests run. */
declare module "virtual:identityserver-guides" {
  /** JSON text of a `readonly Guide[]`, oldest line first. */
  export const guidesJson: string;
}
