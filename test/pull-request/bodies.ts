import { type BodyInput, renderBody } from "../../src/pull-request/body.ts";
import { linkToBlobs } from "../../src/pull-request/markdown/places.ts";
import * as build from "./builders.ts";
import { nodesOf, readingOf } from "./markdown-back.ts";

export const links = linkToBlobs({ server: "https://github.example", repository: "acme/login", commit: "abc" });
export const marker = "<!-- duende-upgrade: {} -->";

export function body(parts: Partial<BodyInput> = {}): string {
  return renderBody({ plan: build.plan(), work: build.work(), links, marker, ...parts });
}

export const read = (parts: Partial<BodyInput> = {}) => readingOf(body(parts));

/** Something to say in every section. */
export function everything(): BodyInput {
  const guide = build.guide({
    schema: [build.schemaChange()],
    breakingChanges: [
      build.change(),
      build.change({
        id: "rotation",
        kind: "behaviour",
        title: "Used refresh tokens are deleted",
        keep: "options.Keep = false;",
      }),
    ],
    packages: [
      { id: "Skoruba.*", advice: "blocks", why: "Compiled against one line.", sources: [] },
      { id: "Duende.BFF", advice: "leave", why: "Another product.", sources: [] },
    ],
    rollout: [{ topic: "deploy", text: "Schema first, then the new version.", sources: [] }],
    errata: [
      { statement: "The guide names four tables.", truth: "There are five.", proof: "https://docs.example/proof" },
    ],
  });
  const references = [
    build.reference(),
    build.reference({ id: "duende.identityserver.entityframework" }),
    build.reference({ id: "Duende.BFF" }),
  ];
  return {
    plan: build.plan({ guides: [guide], hosts: [build.host({ projects: [build.project({ references })] })] }),
    work: build.work({
      schema: [build.schemaWork()],
      edits: build.edits({ tasks: [build.task()] }),
      next: [build.guide({ from: "6.3", to: "7.0", minimumHostFramework: "net8.0", schema: [build.schemaChange()] })],
    }),
    links,
    marker,
  };
}

export const boxesOf = (markdown: string) =>
  nodesOf(markdown).filter((node) => node.type === "listItem" && node.checked === false);
