/** Made by scripts/guides-plugin.mjs when the bundle is built and when tests run. */
declare module "virtual:identityserver-rules" {
  /** JSON text of a `RuleBook`. */
  export const rulesJson: string;
}
