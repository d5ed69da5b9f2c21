import { posix } from "node:path";
import type { GrepOptions, Snapshot } from "../repository/snapshot.ts";
import { type Place, readText } from "../repository/text.ts";
import { type ContextClass, findContextClasses, type OfficialContext, officialContexts } from "./context-classes.ts";
import { providerOf } from "./database-provider.ts";
import type { Inventory, Project } from "./inventory.ts";
import { closuresOf, isTied, owningProject, type StartupProjects, startupProjectsOf } from "./project-graph.ts";

/** A database context of the family that the repository uses, with one set of migrations. */
export interface ContextUse extends StartupProjects {
  /** Name of the class to pass to `--context`: the official one, or the repository's own derived class. */
  readonly context: string;
  /** A class of one's own can stand for both. */
  readonly bases: readonly OfficialContext[];
  /** `SqlServer`, `PostgreSQL`, `Sqlite`, ...; undefined when it cannot be told. */
  readonly provider: string | undefined;
  /** Project that holds the migrations. */
  readonly project: string;
  /** Folder of the migrations, relative to the project; undefined when there are none yet. */
  readonly folder: string | undefined;
  readonly migrations: number;
  /** Text of the committed model snapshot, with its path. */
  readonly model: { readonly path: string; readonly text: string } | undefined;
  readonly place: Place;
}

/** `[DbContext(typeof(Some.ConfigurationDbContext))]`, which EF Core writes above every migration and model snapshot. */
const CONTEXT_ATTRIBUTE = /\[DbContext\(typeof\((?<type>[\w.:]+)\)\)\]/;
const STORE_CALLS: readonly { readonly call: string; readonly base: OfficialContext }[] = [
  { call: "AddConfigurationStore", base: "ConfigurationDbContext" },
  { call: "AddOperationalStore", base: "PersistedGrantDbContext" },
];

/** What the files say that use a context. */
export const contextSearch: GrepOptions = {
  strings: [...officialContexts, ...STORE_CALLS.map(({ call }) => call)],
  endings: [".cs"],
};

/** The contexts in use: those with migrations, and those that are only registered. */
export function findContexts(snapshot: Snapshot, inventory: Inventory): readonly ContextUse[] {
  const sources = readSources(snapshot, contextSearch);
  const classes = findContextClasses([...sources.values()]);
  const own = classes.filter(({ name }) => !officialContexts.some((official) => name.includes(official)));
  const more =
    own.length > 0
      ? readSources(snapshot, { strings: own.map(({ name }) => `typeof(${name})`), endings: [".cs"] })
      : [];
  const all = new Map([...sources, ...more]);
  const search = { sources: all, classes, inventory, registering: registeringProjects(all, inventory) };
  const migrated = withMigrations(search);
  return [...migrated, ...registeredOnly(search, migrated)];
}

function readSources(snapshot: Snapshot, search: GrepOptions): ReadonlyMap<string, string> {
  const paths = snapshot.grep(search);
  snapshot.preload(paths);
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const bytes = snapshot.read(path);
      return bytes ? [[path, readText(bytes).text]] : [];
    }),
  );
}

interface Search {
  readonly sources: ReadonlyMap<string, string>;
  readonly classes: readonly ContextClass[];
  readonly inventory: Inventory;
  /** Paths of the projects that register the stores. */
  readonly registering: ReadonlySet<string>;
}

interface MigrationFile {
  readonly path: string;
  readonly text: string;
  readonly context: string;
}

function withMigrations(search: Search): readonly ContextUse[] {
  const folders = new Map<string, MigrationFile[]>();
  for (const [path, text] of search.sources) {
    const context = CONTEXT_ATTRIBUTE.exec(text)?.groups?.type?.split(/[.:]/).at(-1);
    if (context === undefined || basesOf(context, search.classes).length === 0) continue;
    const key = `${context}\0${posix.dirname(path)}`;
    folders.set(key, [...(folders.get(key) ?? []), { path, text, context }]);
  }
  return setsOf([...folders.values()], search).flatMap((files) => contextWithMigrations(files, search));
}

/**
 * EF Core keeps one model snapshot for each context of a project, wherever the migrations lie: a folder without one
 * belongs to the set that has it.
 */
function setsOf(folders: readonly (readonly MigrationFile[])[], search: Search): readonly (readonly MigrationFile[])[] {
  const owned = new Map<string, (readonly MigrationFile[])[]>();
  for (const files of folders) {
    const [first] = files;
    const owner = first && owningProject(first.path, search.inventory.projects);
    const key = `${first?.context}\0${owner?.path}`;
    owned.set(key, [...(owned.get(key) ?? []), files]);
  }
  return [...owned.values()].flatMap((siblings) => {
    const whole = siblings.filter((files) => files.some(isModelSnapshot));
    const [home, ...others] = whole;
    return home !== undefined && others.length === 0
      ? [[home, ...siblings.filter((files) => files !== home)].flat()]
      : siblings;
  });
}

function isModelSnapshot({ text }: MigrationFile): boolean {
  return /:\s*(?:[\w.]+\.)?ModelSnapshot\b/.test(text);
}

function contextWithMigrations(files: readonly MigrationFile[], search: Search): readonly ContextUse[] {
  const snapshot = files.find(isModelSnapshot);
  const [first] = files;
  const project = first && owningProject(first.path, search.inventory.projects);
  if (!first || !project) return [];
  const { context } = first;
  return [
    {
      context,
      bases: basesOf(context, search.classes),
      provider: providerOf((snapshot ?? first).text, project),
      project: project.path,
      ...startupProjectsOf(project, search.inventory.projects, search.registering),
      folder: posix.relative(posix.dirname(project.path), posix.dirname(first.path)),
      migrations: files.filter((file) => file !== snapshot).length,
      model: snapshot && { path: snapshot.path, text: snapshot.text },
      place: { path: (snapshot ?? first).path, line: 1 },
    },
  ];
}

/** Stores that are registered by a project that is tied to no migrations of their context: once per project. */
function registeredOnly(search: Search, migrated: readonly ContextUse[]): readonly ContextUse[] {
  const closure = closuresOf(search.inventory.projects);
  const found = STORE_CALLS.flatMap((store) => registrationsOf(store, search)).filter(
    ({ bases, project }) =>
      !migrated.some(
        (other) => other.bases.some((base) => bases.includes(base)) && isTied(other.project, project, closure),
      ),
  );
  return [
    ...new Map(found.toReversed().map((one) => [`${one.project}\0${one.bases.join()}`, one])).values(),
  ].toReversed();
}

function registrationsOf({ call, base }: (typeof STORE_CALLS)[number], search: Search): readonly ContextUse[] {
  const { projects } = search.inventory;
  const called = new RegExp(`\\.${call}\\b(?:<(?<type>\\w+)>)?`);
  return [...search.sources].flatMap(([path, text]): readonly ContextUse[] => {
    const match = called.exec(text);
    const caller = match === null ? undefined : owningProject(path, projects);
    if (match === null || !caller) return [];
    const project = migrationsAssembly(text, projects) ?? caller;
    return [
      {
        context: match.groups?.type ?? base,
        bases: [base],
        provider: providerOf(text, project),
        project: project.path,
        ...startupProjectsOf(project, projects, search.registering),
        folder: undefined,
        migrations: 0,
        model: undefined,
        place: { path, line: text.slice(0, match.index).split("\n").length },
      },
    ];
  });
}

/** `MigrationsAssembly("Login.Persistence")`: the EF tools write migrations nowhere else. */
function migrationsAssembly(text: string, projects: readonly Project[]): Project | undefined {
  const name = /\.MigrationsAssembly\(\s*"(?<name>[^"]+)"/.exec(text)?.groups?.name;
  return projects.find(({ path }) => posix.basename(path, posix.extname(path)) === name);
}

function registeringProjects(sources: Search["sources"], { projects }: Inventory): ReadonlySet<string> {
  const callers = [...sources].filter(([, text]) => STORE_CALLS.some(({ call }) => text.includes(`.${call}`)));
  return new Set(callers.flatMap(([path]) => owningProject(path, projects)?.path ?? []));
}

function basesOf(context: string, classes: readonly ContextClass[]): readonly OfficialContext[] {
  const official = officialContexts.filter((name) => name === context);
  return official.length > 0 ? official : (classes.find(({ name }) => name === context)?.bases ?? []);
}
