/** Is a symbol defined? Undefined where nobody can say. */
export type IsDefined = (symbol: string) => boolean | undefined;

/** Longer ones are not read: nested parentheses are read by recursion. */
const maximalLength = 1000;

/**
 * The value of `NET6_0_OR_GREATER && !(DEBUG || X)`; undefined when it hangs on a symbol that nobody knows or when it
 * cannot be read.
 */
export function evaluateCondition(condition: string, isDefined: IsDefined): boolean | undefined {
  if (condition.length > maximalLength) return undefined;
  const tokens = condition.match(/[\p{L}_][\p{L}\p{Nd}_]*|&&|\|\||==|!=|[!()]|\S/gu) ?? [];
  const reader = new Reader(tokens, isDefined);
  const value = reader.any();
  return reader.isAtEnd ? value : undefined;
}

export function symbolsIn(condition: string): readonly string[] {
  return (condition.match(/[\p{L}_][\p{L}\p{Nd}_]*/gu) ?? []).filter((word) => word !== "true" && word !== "false");
}

type Truth = boolean | undefined;

class Reader {
  #at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly isDefined: IsDefined,
  ) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  any(): Truth {
    let value = this.all();
    while (this.#take("||")) value = or(value, this.all());
    return value;
  }

  all(): Truth {
    let value = this.equal();
    while (this.#take("&&")) value = not(or(not(value), not(this.equal())));
    return value;
  }

  equal(): Truth {
    let value = this.single();
    for (;;) {
      if (this.#take("==")) value = same(value, this.single());
      else if (this.#take("!=")) value = not(same(value, this.single()));
      else return value;
    }
  }

  single(): Truth {
    let negations = 0;
    while (this.#take("!")) negations++;
    const value = this.atom();
    return negations % 2 === 0 ? value : not(value);
  }

  atom(): Truth {
    if (this.#take("(")) {
      const value = this.any();
      return this.#take(")") ? value : undefined;
    }
    const word = this.tokens[this.#at++];
    if (word === undefined) return undefined;
    return word === "true" || word === "false" ? word === "true" : this.isDefined(word);
  }

  #take(token: string): boolean {
    if (this.tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

function or(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}

function same(left: Truth, right: Truth): Truth {
  return left === undefined || right === undefined ? undefined : left === right;
}
