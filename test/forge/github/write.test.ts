import { describe, expect, test } from "vitest";
import { readText } from "../../../src/repository/text.ts";
import { changedFiles, commitsBetween } from "../../fake-github/history.ts";
import { bot } from "../../fake-github/repository.ts";
import { runGit } from "../../repository/temporary-repository.ts";
import { draftOn, targetOn } from "../drafts.ts";
import { givenGitHub, project } from "./given.ts";

const branch = "duende-upgrade/6.3";

describe("what is written", () => {
  const windows1252 = Buffer.from([0x76, 0x36, 0x2e, 0x33, 0x20, 0xe9, 0x0d, 0x0a]);
  const utf16 = Buffer.from("\ufeffv6.3\r\n", "utf16le");

  test.each([
    ["plain", Buffer.from("v6.3\n")],
    ["with a byte order mark and CRLF", Buffer.from("\ufeffv6.3\r\n")],
    ["without a line end, with signs from everywhere", Buffer.from("é → 𝒳 \u2028 \\ \" ' <>&")],
    ["in Windows-1252", windows1252],
    ["in UTF-16", utf16],
    ["with a null", Buffer.from("a\0b")],
    ["empty", Buffer.from("")],
    ["large", Buffer.alloc(3_000_000, "x\n")],
  ])("is byte for byte what the draft has: %s", async (_, bytes) => {
    const { root, repository, forge } = givenGitHub({ [project]: "6.2\n", "ö & 'x'/ü.csproj": "a" });
    const draft = draftOn(root, [{ [project]: bytes, "ö & 'x'/ü.csproj": bytes }]);
    expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "created" });
    expect(repository.git.read(branch, project).equals(bytes)).toBe(true);
    expect(repository.git.read(branch, "ö & 'x'/ü.csproj").equals(bytes)).toBe(true);
  });

  test("keeps modes, and touches no other file", async () => {
    const { root, repository, forge } = givenGitHub({
      "build.sh": { executable: "6.2\n" },
      [project]: "6.2\n",
      link: { link: project },
      "other.txt": "a\r\n",
    });
    await forge.publish(draftOn(root, [{ "build.sh": "6.3\n", [project]: "6.3\n" }]), targetOn(root));
    const { git } = repository;
    expect(changedFiles(git, "main", branch)).toEqual(["build.sh 100755 100755", `${project} 100644 100644`]);
    git.export(root);
    expect(runGit(root, "fsck", "--strict", git.commit(branch).sha)).toBe("");
  });

  test("are commits that GitHub signs, on the base commit, in order, with our trailer", async () => {
    const { root, repository, forge } = givenGitHub();
    const draft = draftOn(root, [{ [project]: "6.3\n" }, { [project]: "6.3 and more\n" }]);
    await forge.publish(draft, targetOn(root));
    const [first, second] = commitsBetween(repository.git, "main", branch);
    expect(first).toMatchObject({ author: bot, parents: [draft.changeSet.base] });
    expect(second).toMatchObject({ author: bot, parents: [first?.sha] });
    expect(first?.message).toBe(`Upgrade, part 1\n\nDuende-Upgrade: ${draft.fingerprint} tree ${first?.tree}\n`);
    expect(readText(repository.git.read(branch, project)).text).toBe("6.3 and more\n");
  });
});

describe("the number of requests", () => {
  const many = (count: number, content: (index: number) => string | Uint8Array) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/p${index}/p${index}.csproj`, content(index)]));

  test.each([
    [1, 8],
    [100, 8],
    [300, 10],
    [2000, 12],
  ])("to create with %i files is %i, and all of them arrive", async (count, expected) => {
    const { root, fake, repository, forge } = givenGitHub(many(count, () => "6.2"));
    const draft = draftOn(root, [many(count, (index) => `6.3 ${index}`)]);
    expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "created" });
    expect(fake.requests).toHaveLength(expected);
    expect(changedFiles(repository.git, "main", branch)).toHaveLength(count);
  });

  test("grows by one for each file that is not UTF-8", async () => {
    const { root, fake, forge } = givenGitHub(many(3, () => "6.2"));
    await forge.publish(draftOn(root, [many(3, () => Buffer.from([0xe9]))]), targetOn(root));
    expect(fake.requests).toHaveLength(8 + 3);
  });

  test("is two for a pull request that was declined, three for one that is left alone", async () => {
    const { root, fake, repository, forge } = givenGitHub();
    const draft = draftOn(root, [{ [project]: "6.3\n" }]);
    await forge.publish(draft, targetOn(root));
    repository.push(branch, { "fix.cs": "" });
    fake.restart();
    expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "left-alone" });
    expect(fake.requests).toHaveLength(3);
    repository.close(1);
    fake.restart();
    expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "declined" });
    expect(fake.requests).toHaveLength(2);
  });

  test("a draft without labels asks for none", async () => {
    const { root, fake, forge } = givenGitHub();
    await forge.publish(draftOn(root, [{ [project]: "6.3\n" }], { labels: [] }), targetOn(root));
    expect(fake.requests.map(({ path }) => path)).not.toContain("/repos/octo/login/issues/1/labels");
  });
});
