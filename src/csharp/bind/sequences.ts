import { type Type, typeNamed, unknownType } from "../scope/type.ts";
import { elementType } from "./known-types.ts";

/** What LINQ's methods make of a sequence of `T`, also Entity Framework's asynchronous ones. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const same = words(
  "Where OrderBy OrderByDescending ThenBy ThenByDescending Skip Take TakeWhile SkipWhile Distinct DistinctBy Reverse " +
    "Concat Union Except Intersect AsEnumerable AsQueryable AsNoTracking AsTracking Include ThenInclude Append Prepend " +
    "DefaultIfEmpty ToList ToArray ToHashSet AsSplitQuery AsSingleQuery IgnoreQueryFilters AsAsyncEnumerable",
);
const one = words("First FirstOrDefault Single SingleOrDefault Last LastOrDefault MinBy MaxBy ElementAt Find");
const extremes = words("Min Max");
const sequence = "System.Collections.Generic.IEnumerable`1";
const list = "System.Collections.Generic.List`1";
const dictionary = "System.Collections.Generic.Dictionary`2";
const task = "System.Threading.Tasks.Task`1";

/** What a call passes: how many arguments, and what the lambda that is the first of them gives. */
export interface SequenceArguments {
  readonly count: number;
  selected(): Type | undefined;
}

/** Type of `xs.Method(...)`; undefined for what is not LINQ's. */
export function sequenceCall(receiver: Type, method: string, passed: SequenceArguments): Type | undefined {
  const element = elementType(receiver);
  if (element === undefined) return undefined;
  const isAsync = method.endsWith("Async");
  const name = isAsync ? method.slice(0, -"Async".length) : method;
  const made = madeOf(element, name, passed);
  return made !== undefined && isAsync ? typeNamed(task, made) : made;
}

function madeOf(element: Type, name: string, { count, selected }: SequenceArguments): Type | undefined {
  if (name === "ToArray") return typeNamed("[]", element);
  if (name === "ToList") return typeNamed(list, element);
  if (same.has(name)) return typeNamed(sequence, element);
  if (one.has(name)) return element;
  if (extremes.has(name)) return count === 0 ? element : selected();
  if (count !== 1) return undefined;
  const key = () => selected() ?? unknownType("key of a group");
  if (name === "GroupBy") return typeNamed(sequence, typeNamed("System.Linq.IGrouping`2", key(), element));
  if (name === "ToDictionary") return typeNamed(dictionary, key(), element);
  if (name !== "Select" && name !== "SelectMany") return undefined;
  const result = selected();
  const inner = result !== undefined && name === "SelectMany" ? elementType(result) : result;
  return inner && typeNamed(sequence, inner);
}

/** Methods of a sequence whose lambda takes its elements. */
export function takesElements(method: string): boolean {
  return elementLambdas.test(method);
}

const elementLambdas =
  /^(?:Where|Select|SelectMany|OrderBy(?:Descending)?|ThenBy(?:Descending)?|GroupBy|ToDictionary|ToLookup|Any|All|Count|LongCount|Sum|Min|Max|MinBy|MaxBy|Average|First|Single|Last|FirstOrDefault|SingleOrDefault|LastOrDefault|TakeWhile|SkipWhile|DistinctBy|Find|FindAll|FindIndex|FindLast|Exists|RemoveAll|RemoveWhere|ForEach|TrueForAll|ConvertAll|Include|Contains)(?:Async)?$/;
