import { simpleName, type Type, typeNamed } from "../scope/type.ts";

/**
 * What must be known of .NET and its libraries to follow an expression to our API. By simple name: a type of the
 * repository with such a name is found before.
 */
const sequences: ReadonlySet<string> = new Set(
  (
    "IEnumerable IAsyncEnumerable ICollection IReadOnlyCollection IList IReadOnlyList ISet IReadOnlySet List HashSet " +
    "Queue Stack SortedSet LinkedList IQueryable IOrderedQueryable IOrderedEnumerable DbSet Collection " +
    "ObservableCollection ReadOnlyCollection ImmutableArray ImmutableList ConcurrentBag IIncludableQueryable ArraySegment"
  ).split(" "),
);
const dictionaries: ReadonlySet<string> = new Set(
  "Dictionary IDictionary IReadOnlyDictionary ConcurrentDictionary SortedDictionary ImmutableDictionary".split(" "),
);

/** What `foreach` and LINQ see in it; undefined for what is not known to be a sequence. */
export function elementType(type: Type): Type | undefined {
  const [first, second] = type.arguments;
  if (type.name.startsWith("[")) return first;
  const name = simpleName(type.name);
  if (name === "IGrouping") return second;
  if (sequences.has(name)) return first;
  if (dictionaries.has(name) && first && second)
    return typeNamed("System.Collections.Generic.KeyValuePair`2", first, second);
  return undefined;
}

/** Type of `x[i]`. */
export function indexedType(type: Type): Type | undefined {
  return dictionaries.has(simpleName(type.name)) ? type.arguments[1] : elementType(type);
}

/** Type of `await x`; undefined for what nobody knows to be awaitable. */
export function awaitedType(type: Type): Type | undefined {
  const name = simpleName(type.name);
  if (name !== "Task" && name !== "ValueTask" && name !== "ConfiguredTaskAwaitable") return undefined;
  return type.arguments[0] ?? typeNamed("System.Void");
}

/** Parameter types of a delegate; undefined for what is not known to be one. */
export function delegateParameters(type: Type): readonly Type[] | undefined {
  const name = simpleName(type.name);
  if (name === "Expression") return type.arguments[0] && delegateParameters(type.arguments[0]);
  if (name === "Action" || name === "Predicate") return type.arguments;
  if (name === "Func") return type.arguments.slice(0, -1);
  if (name === "Comparison") return [...type.arguments, ...type.arguments];
  if (name === "RequestDelegate") return [httpContext];
  if (name === "EventHandler") return [typeNamed("System.Object"), ...type.arguments];
  return undefined;
}

export function delegateResult(type: Type): Type | undefined {
  const name = simpleName(type.name);
  if (name === "Expression") return type.arguments[0] && delegateResult(type.arguments[0]);
  return name === "Func" ? type.arguments.at(-1) : undefined;
}

const httpContext = typeNamed("Microsoft.AspNetCore.Http.HttpContext");
const principal = typeNamed("System.Security.Claims.ClaimsPrincipal");
const services = typeNamed("Microsoft.Extensions.DependencyInjection.IServiceCollection");
const provider = typeNamed("System.IServiceProvider");
const request = typeNamed("Microsoft.AspNetCore.Http.HttpRequest");
const response = typeNamed("Microsoft.AspNetCore.Http.HttpResponse");

/** Members that every class of a web application inherits from its base. */
const page: Readonly<Record<string, Type>> = {
  HttpContext: httpContext,
  User: principal,
  Request: request,
  Response: response,
};
const members: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  Controller: page,
  ControllerBase: page,
  PageModel: page,
  ViewComponent: page,
  RazorPage: { ...page, Context: httpContext },
  HttpContext: { User: principal, RequestServices: provider, Request: request, Response: response },
  IHttpContextAccessor: { HttpContext: httpContext },
  HttpRequest: { HttpContext: httpContext },
  HttpResponse: { HttpContext: httpContext },
  WebApplicationBuilder: { Services: services },
  HostApplicationBuilder: { Services: services },
  IHostApplicationBuilder: { Services: services },
  WebApplication: { Services: provider },
  IHost: { Services: provider },
  IWebHost: { Services: provider },
  IApplicationBuilder: { ApplicationServices: provider },
  IServiceScope: { ServiceProvider: provider },
  AsyncServiceScope: { ServiceProvider: provider },
};

/** First type arguments by member: `IOptions<T>.Value`. */
const holders: Readonly<Record<string, readonly string[]>> = {
  IOptions: ["Value"],
  IOptionsSnapshot: ["Value"],
  IOptionsMonitor: ["CurrentValue"],
  Lazy: ["Value"],
  Nullable: ["Value"],
  Mock: ["Object"],
  Task: ["Result"],
  ValueTask: ["Result"],
};

/** Type of a property of a type of .NET; undefined for what we do not know. */
export function knownMember(type: Type, name: string): Type | undefined {
  const simple = simpleName(type.name);
  const [first, second] = type.arguments;
  if (Object.hasOwn(holders, simple) && holders[simple]?.includes(name)) return first;
  if (simple === "IGrouping" && name === "Key") return first;
  if (simple === "KeyValuePair") return name === "Key" ? first : name === "Value" ? second : undefined;
  if (dictionaries.has(simple) && first && second) {
    if (name === "Values") return typeNamed("System.Collections.Generic.ICollection`1", second);
    if (name === "Keys") return typeNamed("System.Collections.Generic.ICollection`1", first);
  }
  return Object.hasOwn(members, simple) ? members[simple]?.[name] : undefined;
}

/** Methods of which `M<T>()` gives a `T`: of service providers, serialisers, mappers and libraries for test doubles. */
const giving: ReadonlySet<string> = new Set([
  "GetRequiredService",
  "GetService",
  "GetRequiredKeyedService",
  "GetKeyedService",
  "CreateInstance",
  "GetServiceOrCreateInstance",
  "For",
  "ForPartsOf",
  "Fake",
  "Of",
  "Deserialize",
  "DeserializeObject",
  "Map",
  "Adapt",
]);
const givingLater: ReadonlySet<string> = new Set(["ReadFromJsonAsync", "GetFromJsonAsync", "DeserializeAsync"]);

/** Type of a call of a method from elsewhere with type arguments. */
export function knownGenericCall(name: string, types: readonly Type[]): Type | undefined {
  const [first, second] = types;
  if (name === "Map" && second !== undefined) return second;
  if (first === undefined || second !== undefined) return undefined;
  if (givingLater.has(name)) return typeNamed("System.Threading.Tasks.Task`1", first);
  if (name === "Cast" || name === "OfType") return typeNamed("System.Collections.Generic.IEnumerable`1", first);
  return giving.has(name) ? first : undefined;
}

/** Methods that hand a `T` to the lambda: `Configure<T>(o => ...)`. */
const configuring: ReadonlySet<string> = new Set(["Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll"]);

export function configuredType(name: string, types: readonly Type[]): Type | undefined {
  return configuring.has(name) ? types[0] : undefined;
}

/** Base classes and interfaces of .NET of which nothing derived inherits a member of ours. */
const knownBases: ReadonlySet<string> = new Set(
  (
    "Object Attribute Enum Exception ValueType Controller ControllerBase PageModel ViewComponent RazorPage ComponentBase " +
    "DbContext IdentityDbContext IdentityUser IdentityRole BackgroundService Hub TagHelper AuthorizationHandler Migration " +
    "ModelSnapshot AuthenticationHandler UserManager SignInManager UserStore RoleManager WebApplicationFactory " +
    "ActionFilterAttribute Profile Dictionary List Collection HttpClientHandler DelegatingHandler HttpMessageHandler"
  ).split(" "),
);

export function isKnownBase(type: Type): boolean {
  const name = simpleName(type.name);
  return knownBases.has(name) || /^I[A-Z]/.test(name) || type.name.startsWith("System.");
}

/** What types of .NET are, as far as our extension methods ask. */
const bases: Readonly<Record<string, readonly string[]>> = {
  ClaimsPrincipal: ["IPrincipal"],
  ClaimsIdentity: ["IIdentity"],
  WebApplication: ["IApplicationBuilder", "IHost", "IEndpointRouteBuilder"],
  HttpClient: ["HttpMessageInvoker"],
  DefaultHttpContext: ["HttpContext"],
  HttpRequestMessage: [],
};

export function knownBasesOf(type: Type): readonly string[] {
  const name = simpleName(type.name);
  return Object.hasOwn(bases, name) ? (bases[name] ?? []) : [];
}
