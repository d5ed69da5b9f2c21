/** What is used of a match in the JSON of ast-grep. */
export interface AstGrepMatch {
  readonly file: string;
  readonly ruleId: string;
  readonly text: string;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

export function findAstGrep(): string | undefined;

export function scan(program: string, rules: string, folder: string): readonly AstGrepMatch[];
