import { fileURLToPath } from "node:url";
import { build } from "./bundle.mjs";

await build(fileURLToPath(new URL("../dist", import.meta.url)));
