const made = "<!-- Made from the guides by `npm run steps`: change src/guides/identityserver, not this file. -->";

const treatments = {
  fixed: "The tool fixes it where it is certain, and shows the rest.",
  suggested: "The tool finds it and suggests a change.",
  found: "The tool finds who is affected.",
  advice: "No search can tell who is affected: the tool prints this advice.",
};

const kinds = {
  source: "Stops compiling",
  behaviour: "Behaves differently",
  configuration: "Configuration",
  database: "Database",
  obsolete: "Compiler warnings",
  packaging: "Packages and frameworks",
};

/** What the tool does about a breaking change: `fixed`, `suggested`, `found` or `advice`. */
export function treatmentOf({ id, symbols, signatures, commit, doneBy, partOf, overdue }, rules) {
  const own = rules.filter(({ metadata }) => [id, overdue?.id].includes(metadata.breakingChange));
  const isFixed = own.some(({ metadata }) => metadata.outcome === "fixed");
  const isMoved = symbols?.some((symbol) => symbol.startsWith("N:"));
  if (isFixed || isMoved || commit !== undefined || doneBy !== undefined) return "fixed";
  if (own.some(({ fix, metadata }) => fix !== undefined || metadata.edit !== undefined)) return "suggested";
  const isSearched = own.length > 0 || [symbols, signatures, partOf].some((told) => told !== undefined);
  return isSearched ? "found" : "advice";
}

/** The table of all steps, with how many of their breaking changes the tool sees to. */
export function renderIndex(steps) {
  const rows = steps.map(({ step, guide, rules, support }) => {
    const treated = guide.breakingChanges.map((change) => treatmentOf(change, rules));
    const counts = Object.keys(treatments).map((name) => treated.filter((each) => each === name).length);
    const end = support.lines[guide.to]?.fixesUntil ?? "";
    return [`[${guide.from} to ${guide.to}](${step}.md)`, treated.length, ...counts, guide.released, end];
  });
  const head = ["step", "breaking changes", ...Object.keys(treatments), "first released", "security fixes until"];
  const words = Object.entries(treatments).map(([name, sentence]) => `- **${name}**: ${sentence}`);
  const intro = "What each step brings, as the tool knows it. One page is one guide in readable form.";
  return `${[made, "# The steps", intro, table(head, rows), words.join("\n")].join("\n\n")}\n`;
}

/** One guide as a page. */
export function renderStep({ guide, rules, support }, { before, after }) {
  const { product, from, to } = guide;
  const name = product.from === product.to ? "" : `${product.to} `;
  const blocks = [
    made,
    `# ${product.from} ${from} to ${name}${to}`,
    navigation(before, after),
    ...facts(guide, support),
    ...changes(guide.breakingChanges, rules),
    ...database(guide.schema),
    ...packages(guide.packages),
    ...section("Rollout", guide.rollout.map(({ topic, text }) => `- **${topic}**: ${text}`).join("\n")),
    ...errata(guide.errata),
    ...section("Official pages", pagesOf(guide.links)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function navigation(before, after) {
  const steps = [before && `[← ${words(before)}](${before}.md)`, "[All steps](README.md)"];
  return [...steps, after && `[${words(after)} →](${after}.md)`].filter(Boolean).join(" · ");
}

function words(step) {
  return step.replace("-to-", " to ");
}

function facts({ to, released, lastKnownPatch, minimumHostFramework, entityFrameworkCore, passThrough }, { lines }) {
  const cores = Object.entries(entityFrameworkCore).map(([framework, version]) => `${version} on ${framework}`);
  const end = lines[to];
  const others = Object.entries(end?.onFrameworks ?? {}).map(([framework, day]) => `${day} on ${framework}`);
  const sentences = [
    `First released on ${released}; the newest patch that the tool knows is ${lastKnownPatch}.`,
    `Hosts need at least ${minimumHostFramework}.`,
    cores.length === 0 ? undefined : `The EF packages use EF Core ${cores.join(", ")}.`,
    end && `${to} gets security fixes until ${[end.fixesUntil, ...others].join(", ")}.`,
  ];
  const passed = passThrough && `This step goes on to ${passThrough.to} without a stop. ${passThrough.reason}`;
  return [sentences.filter(Boolean).join(" "), ...(passed ? [passed] : [])];
}

function changes(all, rules) {
  return Object.entries(kinds).flatMap(([kind, title]) => {
    const own = all.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : [`## ${title}`, ...own.flatMap((change) => entry(change, rules))];
  });
}

function entry(change, rules) {
  const { id, title, affects, do: advice, keep, patch, until, sources } = change;
  const when = [
    patch && `Comes with the patch ${patch}.`,
    until && `Concerns versions before ${until}.`,
    treatments[treatmentOf(change, rules)],
  ];
  return [
    `### ${title}`,
    `**Who.** ${affects}`,
    `**What to do.** ${advice}`,
    ...(keep === undefined ? [] : ["To keep it as it was:", code("csharp", keep)]),
    `${when.filter(Boolean).join(" ")} Id: \`${id}\`. ${linked(sources)}`,
  ];
}

function database(schema) {
  const tasks = schema.flatMap(({ context, migration, summary, changes: tables, cautions, sources }) => [
    `### ${context}: \`${migration}\``,
    summary,
    ...tables.flatMap(tableChange),
    cautions.map((caution) => `- ${caution}`).join("\n"),
    linked(sources),
  ]);
  return tasks.length === 0 ? [] : ["## Database migrations", ...tasks.filter((block) => block !== "")];
}

function tableChange({ table: name, change, columns = [], indexes = [], droppedIndexes = [], note }) {
  const shape = ({ type, nullable }) => `\`${type}\`${nullable ? "" : " not null"}`;
  const rows = columns.map((column) => [
    `\`${column.name}\``,
    column.change,
    column.was === undefined ? shape(column) : `${shape(column)}, was \`${column.was}\``,
    column.existingRows === undefined ? "" : `\`${column.existingRows}\``,
    column.meaning ?? "",
  ]);
  const keys = [
    ...indexes.map((index) => `- New index: \`${index}\`.`),
    ...droppedIndexes.map((index) => `- Dropped index: \`${index}\`.`),
  ];
  return [
    `**${change} \`${name}\`**${note === undefined ? "" : `: ${note}`}`,
    ...(rows.length === 0 ? [] : [table(["column", "change", "type", "existing rows", "meaning"], rows)]),
    ...(keys.length === 0 ? [] : [keys.join("\n")]),
  ];
}

function packages(list) {
  const rows = list.map(({ id, advice, to, version, why }) => [`\`${id}\``, advice, to ?? version ?? "", why]);
  return rows.length === 0 ? [] : ["## Packages", table(["package", "advice", "to", "why"], rows)];
}

function errata(list) {
  const items = list.map(({ statement, truth, proof }) => `- ${statement} **In truth**: ${truth} [Proof](${proof})`);
  return section("Where the official guide is wrong", items.join("\n"));
}

function section(title, text) {
  return text === "" ? [] : [`## ${title}`, text];
}

function pagesOf({ guide, releaseNotes, related = [] }) {
  return [guide, releaseNotes, ...related]
    .filter((page) => page !== undefined)
    .map((page) => `- <${page}>`)
    .join("\n");
}

function linked(sources) {
  return sources.map((source, index) => `[Source${sources.length === 1 ? "" : ` ${index + 1}`}](${source})`).join(", ");
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
