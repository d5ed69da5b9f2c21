import { RazorReader } from "./razor-reader.ts";
import { CodeBuilder, type ExtractedCode } from "./razor-text.ts";

/** The C# of a Razor page, view or component, as a class. */
export interface RazorCode extends ExtractedCode {
  /** Where reading stopped: braces, tags or strings do not match from here on. Nothing behind it is in the C#. */
  readonly brokenAt: number | undefined;
  /** What a `_ViewImports.cshtml` or `_Imports.razor` hands on to the files of its folder; usings are in the C#. */
  readonly gives: RazorGifts;
}

/** C# that other files put into the class of a Razor file. */
export interface RazorGifts {
  /** Declarations of what `@inject` names. */
  readonly members: string;
  readonly model?: string;
  readonly base?: string;
  readonly namespace?: string;
}

/** The class that a Razor file becomes. */
export interface RazorClass {
  readonly name: string;
  /** Where no `@namespace` says otherwise. */
  readonly namespace?: string;
  /** Where no `@inherits` says otherwise. */
  readonly base: string;
  /** From the files of the folders around. */
  readonly given: RazorGifts;
}

/** Parts that end up in different places of the class. */
export interface RazorParts {
  readonly usings: CodeBuilder;
  readonly namespace: CodeBuilder;
  readonly attributes: CodeBuilder;
  readonly typeParameters: CodeBuilder;
  readonly base: CodeBuilder;
  readonly interfaces: CodeBuilder;
  readonly model: CodeBuilder;
  readonly injected: CodeBuilder;
  readonly members: CodeBuilder;
  readonly body: CodeBuilder;
}

const somePage: RazorClass = {
  name: "Page",
  base: "Microsoft.AspNetCore.Mvc.Razor.RazorPage",
  given: { members: "" },
};

/**
 * Reads `@using`, `@model`, `@inject`, `@inherits`, `@implements`, `@typeparam`, code blocks and expressions of a
 * `.cshtml` or `.razor` file. https://learn.microsoft.com/aspnet/core/mvc/views/razor
 */
export function readRazor(text: string, page: RazorClass = somePage): RazorCode {
  let end = text.length;
  // What does not end began before its end was missed: the text before it is read again, until all of it is sound.
  for (;;) {
    const { parts, brokenAt } = readParts(text.slice(0, end));
    if (brokenAt === undefined) {
      const code = assemble(new CodeBuilder(text), parts, page);
      return { ...code.done(), brokenAt: end < text.length ? end : undefined, gives: giftsOf(parts) };
    }
    end = Math.min(brokenAt, end - 1);
  }
}

function readParts(text: string): { readonly parts: RazorParts; readonly brokenAt: number | undefined } {
  const make = () => new CodeBuilder(text);
  const parts: RazorParts = {
    usings: make(),
    namespace: make(),
    attributes: make(),
    typeParameters: make(),
    base: make(),
    interfaces: make(),
    model: make(),
    injected: make(),
    members: make(),
    body: make(),
  };
  const reader = new RazorReader(text, parts);
  reader.markup(0, text.length);
  return { parts, brokenAt: reader.brokenAt };
}

function giftsOf({ injected, model, base, namespace }: RazorParts): RazorGifts {
  return {
    members: injected.text,
    ...(!model.isEmpty && { model: model.text }),
    ...(!base.isEmpty && { base: base.text }),
    ...(!namespace.isEmpty && { namespace: namespace.text }),
  };
}

function assemble(code: CodeBuilder, parts: RazorParts, page: RazorClass): CodeBuilder {
  const { given } = page;
  code.append(parts.usings);
  wrapped(code, parts.namespace, { before: "namespace ", after: ";\n", otherwise: given.namespace ?? page.namespace });
  code.append(parts.attributes);
  code.glue(`class ${page.name}`);
  wrapped(code, parts.typeParameters, { before: "<", after: ">" });
  wrapped(code, parts.base, { before: " : ", after: "", otherwise: given.base ?? page.base });
  code.append(parts.interfaces);
  code.glue(" {\n");
  const base = parts.base.isEmpty ? (given.base ?? "") : parts.base.text;
  const model = /\bRazorPage<(?<model>.+)>$/s.exec(base)?.groups?.model ?? given.model;
  wrapped(code, parts.model, { before: "public ", after: " Model;\n", otherwise: model });
  code.append(parts.injected);
  code.glue(given.members);
  code.append(parts.members);
  code.glue("async System.Threading.Tasks.Task ExecuteAsync() {\n");
  code.append(parts.body);
  code.glue("\n} }\n");
  return code;
}

interface Wrapping {
  readonly before: string;
  readonly after: string;
  /** Where the part is empty. */
  readonly otherwise?: string | undefined;
}

/** Nothing at all where there is nothing to wrap. */
function wrapped(code: CodeBuilder, part: CodeBuilder, { before, after, otherwise }: Wrapping): void {
  if (part.isEmpty && otherwise === undefined) return;
  code.glue(before);
  if (part.isEmpty) code.glue(otherwise ?? "");
  else code.append(part);
  code.glue(after);
}
