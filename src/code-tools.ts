import { readApiData } from "./csharp/api/api-data.ts";
import { readRules } from "./csharp/rules/read-rules.ts";
import type { CodeTools } from "./edits/code-step/code-work.ts";
import { KnownFacts } from "./edits/code-step/file-facts.ts";
import { readCSharp } from "./load-csharp.ts";

/** A port that loads the tools for C# once, when they are first asked for. */
export function createCodeTools(): () => Promise<CodeTools> {
  let tools: Promise<CodeTools> | undefined;
  return () => {
    tools ??= loadTools();
    return tools;
  };
}

async function loadTools(): Promise<CodeTools> {
  const [api, rules] = await Promise.all([readApiData(), readRules()]);
  return { csharp: readCSharp, api, rules, facts: new KnownFacts() };
}
