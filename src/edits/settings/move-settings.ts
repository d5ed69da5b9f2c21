import { posix } from "node:path";
import type { Finding } from "../../findings/finding.ts";
import type { BreakingChange, Guide, MovedSetting } from "../../guides/guide.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { Edit, PlannedCommit } from "../../repository/edit.ts";
import { whyNotEditable } from "../../repository/editable.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText, type SourceText } from "../../repository/text.ts";
import { movedSettings, type SettingChange } from "./moved-settings.ts";

export interface SettingsStep {
  readonly guide: Pick<Guide, "breakingChanges">;
  readonly snapshot: Snapshot;
  readonly inventory: Pick<Inventory, "projects">;
  /** Paths of the projects that use the family, themselves or through others. */
  readonly projects: readonly string[];
}

export interface MovedSettings {
  /** One, or none where nothing is edited. */
  readonly commits: readonly PlannedCommit[];
  readonly findings: readonly Finding[];
}

/** Files that hold settings or environment variables, by how their names end. */
const endings = [".json", ".yml", ".yaml", ".env", ".config", ".sh", ".ps1", ".bicep", ".tf", "dockerfile"];

/** Finds the keys of configuration that a step moves, in files of every kind; edits where the section is IdentityServer's. */
export function moveSettings(step: SettingsStep): MovedSettings {
  const { guide, snapshot } = step;
  const changes = guide.breakingChanges.filter(({ settings }) => settings !== undefined);
  const strings = [...new Set(changes.flatMap(({ settings = [] }) => settings.map(wordOf)))];
  const paths = strings.length === 0 ? [] : snapshot.grep({ strings, endings });
  const files = paths.map((path) => ({ path, owner: ownerOf(path, step) })).filter(({ owner }) => owner !== "other");
  snapshot.preload(files.map(({ path }) => path));
  const findings = files.flatMap(({ path, owner }) => {
    const bytes = snapshot.read(path);
    return bytes === undefined ? [] : findingsIn({ path, owner, source: readText(bytes) }, changes, snapshot);
  });
  const edits = distinct(findings.flatMap((finding) => (finding.outcome === "fixed" ? finding.edits : [])));
  return { commits: edits.length === 0 ? [] : [{ message: "Move keys of the configuration", edits }], findings };
}

/** The last name of a key that is no place in a list. */
function wordOf({ key }: MovedSetting): string {
  const names = key.split(":");
  return (key.includes("*") ? names[0] : names.at(-1)) ?? key;
}

type Owner = "host" | "other" | "nobody";

/** Whose the nearest project around a file is. */
function ownerOf(path: string, { inventory, projects }: SettingsStep): Owner {
  const folderOf = (project: string) => (posix.dirname(project) === "." ? "" : `${posix.dirname(project)}/`);
  const around = inventory.projects
    .map((project) => project.path)
    .filter((project) => path.startsWith(folderOf(project)));
  const nearest = Math.max(0, ...around.map((project) => folderOf(project).length));
  const owners = around.filter((project) => folderOf(project).length === nearest);
  if (owners.length === 0) return "nobody";
  return owners.some((project) => projects.includes(project)) ? "host" : "other";
}

interface TextFile {
  readonly path: string;
  readonly owner: Owner;
  readonly source: SourceText;
}

function findingsIn(file: TextFile, changes: readonly BreakingChange[], snapshot: Snapshot): readonly Finding[] {
  // No token that GitHub gives to a workflow may write workflows.
  const isLocked = whyNotEditable(snapshot, file.path) !== undefined || file.path.startsWith(".github/workflows/");
  return changes.flatMap(({ id, settings = [] }) =>
    movedSettings({ path: file.path, text: file.source.text }, settings).map((found) => {
      const isCertain = found.isOurs || file.owner === "host";
      const note = noteOf(found.setting, isCertain);
      const { change } = found;
      const edits = change === undefined || isLocked ? [] : [{ ...editOf(change, file), because: note }];
      const outcome = !isCertain ? "cannot-tell" : found.isOurs && edits.length > 0 ? "fixed" : "needs-you";
      const place = file.source.place(file.path, found.start);
      const text = file.source.text.split(/\r\n|\n|\r/)[place.line - 1]?.trim() ?? "";
      return { breakingChange: id, rule: null, place, text, outcome, note, edits };
    }),
  );
}

function noteOf({ key, to, why }: MovedSetting, isCertain: boolean): string {
  const told = to === undefined ? `Nothing reads \`${key}\` any more.` : `\`${key}\` is now \`${to}\`.`;
  const doubt = isCertain ? "" : "Nobody can tell whether its section is bound to IdentityServer's options.";
  return [told, why, doubt].filter((sentence) => sentence).join(" ");
}

function editOf({ start, end, text }: SettingChange, { path, source }: TextFile): Omit<Edit, "because"> {
  return {
    place: source.place(path, start),
    span: source.span(start, end),
    before: source.text.slice(start, end),
    after: text,
  };
}

/** A section that moves as a whole is one edit. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.place.path}\0${edit.span.start}`, edit])).values()];
}
