import { expect, test } from "vitest";
import { xmlProblem } from "../../src/repository/xml-problem.ts";

test.each([
  ["<a/>", undefined],
  ["<?xml version='1.0'?>\n<a>\n<b></b></a>\n", undefined],
  ["<a>\n<b>", { reason: "<b> has no end", line: 2 }],
  ["<a>\r\n\r\n<b></b>\r\n<c>", { reason: "<c> has no end", line: 4 }],
  ["<a>\n", { reason: "Unclosed tag 'a'", line: 1 }],
  ["<a>\n<b></a>", { line: 2 }],
  ["no XML", { line: 1 }],
])("%j", (text, problem) => {
  if (problem === undefined) expect(xmlProblem(text)).toBeUndefined();
  else expect(xmlProblem(text)).toMatchObject(problem);
});
