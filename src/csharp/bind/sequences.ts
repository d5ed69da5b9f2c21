import { type Type, typeNamed } from "../scope/type.ts";
import { elementType } from "./known-types.ts";

/** What LINQ's methods make of a sequence of `T`, also Entity Framework's asynchronous ones. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const same = words(
  "Where OrderBy OrderByDescending ThenBy ThenByDescending Skip Take TakeWhile SkipWhile Distinct DistinctBy Reverse " +
    "Concat Union Except Intersect AsEnumerable AsQueryable AsNoTracking AsTracking Include ThenInclude Append Prepend " +
    "DefaultIfEmpty ToList ToArray ToHashSet AsSplitQuery AsSingleQuery IgnoreQueryFilters AsAsyncEnumerable",
);
const one = words("First FirstOrDefault Single SingleOrDefault Last LastOrDefault Min Max MinBy MaxBy ElementAt Find");
const sequence = "System.Collections.Generic.IEnumerable`1";
const list = "System.Collections.Generic.List`1";
const task = "System.Threading.Tasks.Task`1";

/** Type of `xs.Method(...)`; `selected` is what the lambda of `Select` gives. Undefined for what is not LINQ's. */
export function sequenceCall(receiver: Type, method: string, selected: () => Type | undefined): Type | undefined {
  const element = elementType(receiver);
  if (element === undefined) return undefined;
  const isAsync = method.endsWith("Async");
  const name = isAsync ? method.slice(0, -"Async".length) : method;
  const made = madeOf(element, name, selected);
  return made !== undefined && isAsync ? typeNamed(task, made) : made;
}

function madeOf(element: Type, name: string, selected: () => Type | undefined): Type | undefined {
  if (name === "ToArray") return typeNamed("[]", element);
  if (name === "ToList") return typeNamed(list, element);
  if (same.has(name)) return typeNamed(sequence, element);
  if (one.has(name)) return element;
  const result = name === "Select" || name === "SelectMany" ? selected() : undefined;
  if (result === undefined) return undefined;
  const inner = name === "Select" ? result : elementType(result);
  return inner && typeNamed(sequence, inner);
}

/** Methods of a sequence whose lambda takes its elements. */
export function takesElements(method: string): boolean {
  return elementLambdas.test(method);
}

const elementLambdas =
  /^(?:Where|Select|SelectMany|OrderBy(?:Descending)?|ThenBy(?:Descending)?|GroupBy|ToDictionary|ToLookup|Any|All|Count|LongCount|Sum|Min|Max|MinBy|MaxBy|Average|First|Single|Last|FirstOrDefault|SingleOrDefault|LastOrDefault|TakeWhile|SkipWhile|DistinctBy|Find|FindAll|FindIndex|FindLast|Exists|RemoveAll|RemoveWhere|ForEach|TrueForAll|ConvertAll|Include|Contains)(?:Async)?$/;
