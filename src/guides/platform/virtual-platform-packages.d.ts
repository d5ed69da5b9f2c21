/** Made by scripts/guides-plugin.mjs when the bundle is built and when tests run. */
declare module "virtual:platform-packages" {
  /** JSON text of a `readonly PackageFamily[]`, in the order of the files' names. */
  export const packagesJson: string;
}
