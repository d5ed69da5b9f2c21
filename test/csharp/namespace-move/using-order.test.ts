import { describe, expect, test } from "vitest";
import { type Given, moveFile } from "./move-files.ts";

function lines(...rows: readonly string[]): string {
  return `${rows.join("\n")}\nclass A { }\n`;
}

function expectLines(before: readonly string[], after: readonly string[], given: Given = {}): void {
  const moved = moveFile(lines(...before), given);
  expect(moved.text).toBe(lines(...after));
  expect(moveFile(moved.text, given).move.edits).toEqual([]);
}

describe("sorted directives stay sorted", () => {
  test.each([
    [
      "with System first",
      [
        "using System;",
        "using System.Linq;",
        "using IdentityServer4;",
        "using IdentityServer4.Models;",
        "using Microsoft.Extensions;",
      ],
      [
        "using System;",
        "using System.Linq;",
        "using Duende.IdentityServer;",
        "using Duende.IdentityServer.Models;",
        "using Microsoft.Extensions;",
      ],
    ],
    [
      "over names in between",
      [
        "using AutoMapper;",
        "using Foo;",
        "using IdentityServer4.Models;",
        "using Microsoft.Extensions;",
        "using System;",
      ],
      [
        "using AutoMapper;",
        "using Duende.IdentityServer.Models;",
        "using Foo;",
        "using Microsoft.Extensions;",
        "using System;",
      ],
    ],
    [
      "several at once, in their order",
      ["using Foo;", "using IdentityServer4;", "using IdentityServer4.Models; // clients", "using Xunit;"],
      ["using Duende.IdentityServer;", "using Duende.IdentityServer.Models; // clients", "using Foo;", "using Xunit;"],
    ],
    [
      "group by group",
      ["using System;", "", "using Foo;", "using IdentityServer4;", "", "using IdentityServer4.Models;"],
      ["using System;", "", "using Duende.IdentityServer;", "using Foo;", "", "using Duende.IdentityServer.Models;"],
    ],
    [
      "static ones and aliases behind",
      [
        "using Foo;",
        "using IdentityServer4;",
        "using static IdentityServer4.IdentityServerConstants;",
        "using C = IdentityServer4.Models.Client;",
      ],
      [
        "using Duende.IdentityServer;",
        "using Foo;",
        "using static Duende.IdentityServer.IdentityServerConstants;",
        "using C = Duende.IdentityServer.Models.Client;",
      ],
    ],
    [
      "inside a namespace",
      ["namespace N {", "    using Foo;", "    using IdentityServer4;", "}"],
      ["namespace N {", "    using Duende.IdentityServer;", "    using Foo;", "}"],
    ],
  ])("%s", (_, before, after) => expectLines(before, after));

  test("what is not sorted keeps its places", () => {
    expectLines(
      ["using Xunit;", "using IdentityServer4;", "using Foo;"],
      ["using Xunit;", "using Duende.IdentityServer;", "using Foo;"],
    );
  });

  test("directives around a condition keep their places", () => {
    expectLines(
      [
        "using Foo;",
        "#if NET5_0",
        "using IdentityServer4;",
        "#else",
        "using IdentityServer4.Models;",
        "#endif",
        "using Goo;",
      ],
      [
        "using Foo;",
        "#if NET5_0",
        "using Duende.IdentityServer;",
        "#else",
        "using Duende.IdentityServer.Models;",
        "#endif",
        "using Goo;",
      ],
    );
  });
});

describe("no directive is left twice", () => {
  test.each([
    ["behind", ["using Duende.IdentityServer;", "using IdentityServer4;"], ["using Duende.IdentityServer;"]],
    [
      "before",
      ["using IdentityServer4;", "using Xunit;", "using Duende.IdentityServer;"],
      ["using Xunit;", "using Duende.IdentityServer;"],
    ],
    ["twice before", ["using IdentityServer4;", "using IdentityServer4;"], ["using Duende.IdentityServer;"]],
    ["on one line", ["using Duende.IdentityServer; using IdentityServer4;"], ["using Duende.IdentityServer; "]],
  ])("%s", (_, before, after) => expectLines(before, after));

  test("but both sides of a condition may say it", () => {
    expectLines(
      ["using IdentityServer4;", "#if X", "using Duende.IdentityServer;", "#endif"],
      ["using Duende.IdentityServer;", "#if X", "using Duende.IdentityServer;", "#endif"],
    );
  });
});

describe("new directives", () => {
  const basic = "class A { object M() => new BasicAuthenticationHeaderValue(null, null); }\n";

  test.each([
    [
      "in order",
      "using System;\nusing System.Net.Http;\nusing Xunit;\n",
      "using System;\nusing System.Net.Http;\nusing Duende.IdentityModel.Client;\nusing Xunit;\n",
    ],
    [
      "with the indentation",
      "namespace N\r\n{\r\n\tusing System.Net.Http;\r\n}\r\n",
      "namespace N\r\n{\r\n\tusing System.Net.Http;\r\n}\r\n",
    ],
    [
      "not beside one that is there already",
      "using IdentityModel.Client;\nusing System.Net.Http;\n",
      "using Duende.IdentityModel.Client;\nusing System.Net.Http;\n",
    ],
    [
      "not beside a global one",
      "using System.Net.Http;\n",
      "using System.Net.Http;\n",
      "global using IdentityModel.Client;",
    ],
  ])("%s", (name, before, after, global = "") => {
    const given = { line: "7.0", others: { "Host/Usings.cs": global } };
    if (name === "with the indentation") {
      const inside = (text: string) => text.replace(/\}\r\n$/, `\t${basic.trim()}\r\n}\r\n`);
      const expected = inside(after).replace(
        "\tusing System.Net.Http;\r\n",
        "\tusing System.Net.Http;\r\n\tusing Duende.IdentityModel.Client;\r\n",
      );
      expect(moveFile(inside(before), given).text).toBe(expected);
    } else expect(moveFile(before + basic, given).text).toBe(after + basic);
  });

  test("a qualified name of a moved type is written anew", () => {
    expect(moveFile("class A { System.Net.Http.BasicAuthenticationHeaderValue h; }", { line: "7.0" }).text).toBe(
      "class A { Duende.IdentityModel.Client.BasicAuthenticationHeaderValue h; }",
    );
  });

  test("behind a header, before what belongs to a declaration", () => {
    const moved = moveFile(
      `// Licence\n\n/// <summary>x</summary>\nnamespace IdentityServer4.UI { class A : IdentityServerUser { } }\n`,
    );
    expect(moved.text).toBe(
      `// Licence\n\nusing Duende.IdentityServer;\n\n/// <summary>x</summary>\nnamespace IdentityServer4.UI { class A : IdentityServerUser { } }\n`,
    );
  });

  test("beside the old one, where the repository declares types there too", () => {
    const others = { "Host/Own.cs": "namespace IdentityServer4.Models { public class Own { } }" };
    const moved = moveFile("using IdentityServer4.Models;\nclass A { Own own; Client client; }\n", { others });
    expect(moved.text).toBe(
      "using Duende.IdentityServer.Models;\nusing IdentityServer4.Models;\nclass A { Own own; Client client; }\n",
    );
    expect(moveFile(moved.text, { others }).move.edits).toEqual([]);
  });
});

describe("names in the way", () => {
  test.each([
    [
      "a namespace with the segment Duende",
      "namespace Company.Duende.Host {\n    class A : IdentityServer4.Models.Client { }\n}\n",
      "namespace Company.Duende.Host {\n    class A : global::Duende.IdentityServer.Models.Client { }\n}\n",
    ],
    [
      "a directive inside it",
      "namespace Company.Duende {\n    using IdentityServer4.Models;\n    class A : Client { }\n}\n",
      "namespace Company.Duende {\n    using global::Duende.IdentityServer.Models;\n    class A : Client { }\n}\n",
    ],
    [
      "a directive at the top of it",
      "using IdentityServer4.Models;\nnamespace Company.Duende {\n    class A : Client { }\n}\n",
      "using Duende.IdentityServer.Models;\nnamespace Company.Duende {\n    class A : Client { }\n}\n",
    ],
  ])("%s", (_, before, after) => {
    const moved = moveFile(before);
    expect(moved.text).toBe(after);
    expect(moved.unknowns).toEqual([]);
    expect(moveFile(after).move.edits).toEqual([]);
  });
});
