import { RazorReader } from "./razor-reader.ts";
import { CodeBuilder, type ExtractedCode } from "./razor-text.ts";

/** The C# of a Razor page, view or component, as a class. */
export interface RazorCode extends ExtractedCode {
  /** Where reading stopped: braces, tags or strings do not match from here on. Nothing behind it is in the C#. */
  readonly brokenAt: number | undefined;
}

/** Parts that end up in different places of the class. */
export interface RazorParts {
  readonly usings: CodeBuilder;
  readonly attributes: CodeBuilder;
  readonly bases: CodeBuilder;
  readonly members: CodeBuilder;
  readonly body: CodeBuilder;
  readonly typeParameters: CodeBuilder;
}

/**
 * Reads `@using`, `@model`, `@inject`, `@inherits`, `@implements`, `@typeparam`, code blocks and expressions of a
 * `.cshtml` or `.razor` file. https://learn.microsoft.com/aspnet/core/mvc/views/razor
 */
export function readRazor(text: string): RazorCode {
  let end = text.length;
  // What does not end began before its end was missed: the text before it is read again, until all of it is sound.
  for (;;) {
    const { parts, brokenAt } = readParts(text.slice(0, end));
    if (brokenAt === undefined)
      return { ...assemble(new CodeBuilder(text), parts).done(), brokenAt: end < text.length ? end : undefined };
    end = Math.min(brokenAt, end - 1);
  }
}

function readParts(text: string): { readonly parts: RazorParts; readonly brokenAt: number | undefined } {
  const make = () => new CodeBuilder(text);
  const parts: RazorParts = {
    usings: make(),
    attributes: make(),
    bases: make(),
    members: make(),
    body: make(),
    typeParameters: make(),
  };
  const reader = new RazorReader(text, parts);
  reader.markup(0, text.length);
  return { parts, brokenAt: reader.brokenAt };
}

function assemble(code: CodeBuilder, parts: RazorParts): CodeBuilder {
  code.append(parts.usings);
  code.append(parts.attributes);
  code.glue("class Page");
  if (!parts.typeParameters.isEmpty) {
    code.glue("<");
    code.append(parts.typeParameters);
    code.glue(">");
  }
  code.glue(" : ");
  if (parts.bases.isEmpty) code.glue("Microsoft.AspNetCore.Mvc.Razor.RazorPage");
  code.append(parts.bases);
  code.glue(" {\n");
  code.append(parts.members);
  code.glue("async System.Threading.Tasks.Task ExecuteAsync() {\n");
  code.append(parts.body);
  code.glue("\n} }\n");
  return code;
}
