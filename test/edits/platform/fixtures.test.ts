import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { filesBelow, platformStep } from "./platform-step.ts";

const root = fileURLToPath(new URL("fixtures", import.meta.url));
const cases = readdirSync(root).flatMap((step) => readdirSync(join(root, step)).map((name) => join(step, name)));

// A tree before the step, and after it: what is the same in both must not change.
describe.each(cases)("%s", (name) => {
  const before = filesBelow(join(root, name, "before"));

  it("becomes what the fixture says", async () => {
    const { after, plan } = await platformStep(before);
    expect(plan?.status).toBe("planned");
    expect(after).toEqual({ ...before, ...filesBelow(join(root, name, "after")) });
  });

  it("is a case of its own", () => {
    expect(existsSync(join(root, name, "after"))).toBe(true);
    for (const [path, text] of Object.entries(filesBelow(join(root, name, "after"))))
      expect([path, before[path] === text]).toEqual([path, false]);
  });
});
