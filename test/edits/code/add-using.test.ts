import { describe, expect, test } from "vitest";
import { addUsing } from "../../../src/edits/code/add-using.ts";
import { applyChanges } from "../../../src/edits/code/text-change.ts";
import { rootOf } from "./parse.ts";

function added(text: string, namespace: string): string {
  return applyChanges(text, [addUsing(rootOf(text), namespace, (name) => name)]);
}

describe("a using is added", () => {
  test.each([
    ["in order", "using A;\nusing C;\n", "B", "using A;\nusing B;\nusing C;\n"],
    ["before all", "using B;\nusing C;\n", "A", "using A;\nusing B;\nusing C;\n"],
    ["after all", "using A;\nusing B;\n", "C", "using A;\nusing B;\nusing C;\n"],
    [
      "with System first",
      "using System;\nusing Zoo;\n",
      "System.Linq",
      "using System;\nusing System.Linq;\nusing Zoo;\n",
    ],
    ["after System", "using System;\nusing Zoo;\n", "Any", "using System;\nusing Any;\nusing Zoo;\n"],
    ["at the end where there is no order", "using C;\nusing A;\n", "B", "using C;\nusing A;\nusing B;\n"],
    [
      "before aliases and static ones",
      "using A;\nusing static C.D;\nusing E = A.B;\n",
      "B",
      "using A;\nusing B;\nusing static C.D;\nusing E = A.B;\n",
    ],
    [
      "inside the namespace where the others are",
      "namespace N\r\n{\r\n    using A;\r\n\r\n    class X { }\r\n}\r\n",
      "B",
      "namespace N\r\n{\r\n    using A;\r\n    using B;\r\n\r\n    class X { }\r\n}\r\n",
    ],
    [
      "after global ones, not among them",
      "global using A;\n\nclass X { }\n",
      "B",
      "global using A;\n\nusing B;\n\nclass X { }\n",
    ],
    [
      "below a header",
      "// Licence.\n\nnamespace N;\n\nclass X { }\n",
      "A",
      "// Licence.\n\nusing A;\n\nnamespace N;\n\nclass X { }\n",
    ],
    ["behind a comment on its line", "using A; // why\nusing C;\n", "B", "using A; // why\nusing B;\nusing C;\n"],
    ["with the line ends of the file", "using A;\r\nclass X { }", "B", "using A;\r\nusing B;\r\nclass X { }"],
  ])("%s", (_, before, namespace, after) => {
    expect(added(before, namespace)).toBe(after);
  });
});
