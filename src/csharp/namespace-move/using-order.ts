import type { Directive } from "./using-directives.ts";

type Sortable = Pick<Directive, "kind" | "after">;

/** Negative when the first goes before the second. */
export type UsingOrder = (a: Sortable, b: Sortable) => number;

const kinds = ["namespace", "static", "alias"] as const;

/** The orders that editors and formatters make, the most usual first. */
const orders: readonly UsingOrder[] = [true, false].flatMap((byKind) =>
  [true, false].flatMap((systemFirst) => [false, true].map((matchCase) => order({ byKind, systemFirst, matchCase }))),
);

/** The most usual one. */
export const defaultOrder: UsingOrder = order({ byKind: true, systemFirst: true, matchCase: false });

/** The order in which directives already stand; undefined for one that is no order, and for fewer than two. */
export function orderOf(directives: readonly Pick<Directive, "kind" | "before">[]): UsingOrder | undefined {
  if (directives.length < 2) return undefined;
  const written = directives.map(({ kind, before }) => ({ kind, after: before }));
  return orders.find((compare) =>
    written.every((directive, index) => {
      const next = written[index + 1];
      return next === undefined || compare(directive, next) <= 0;
    }),
  );
}

interface OrderStyle {
  readonly byKind: boolean;
  readonly systemFirst: boolean;
  readonly matchCase: boolean;
}

function order({ byKind, systemFirst, matchCase }: OrderStyle): UsingOrder {
  return (a, b) => {
    const kind = byKind ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : 0;
    const system = systemFirst ? Number(isSystem(b)) - Number(isSystem(a)) : 0;
    return kind || system || compareNames(sortKey(a.after, matchCase), sortKey(b.after, matchCase));
  };
}

function isSystem({ after }: Sortable): boolean {
  return /^System(?:\.|$)/.test(after);
}

function sortKey(name: string, matchCase: boolean): string {
  return matchCase ? name : name.toLowerCase();
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
