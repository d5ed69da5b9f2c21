/** `Server` for both IdentityServer4 and Duende.IdentityServer, so that a renamed package is the same package. */
export function packageName(id) {
  return id.toLowerCase().replace(/^duende\.identityserver|^identityserver4/, "server");
}

/** Every reference to the family: by project, framework and package. A project with one framework has no framework here. */
export function referencesOf(report, renamed = new Map()) {
  const references = new Map();
  const origin = new Map([...renamed].map(([from, to]) => [to, from]));
  for (const project of report.inventory.projects) {
    for (const reference of project.references) {
      const path = origin.get(project.path) ?? project.path;
      const framework = project.frameworks.length > 1 ? reference.framework : null;
      references.set([path, framework ?? "", packageName(reference.id)].join(" | "), { path, ...reference });
    }
  }
  return references;
}

/** References whose version people changed. A project that retargeted to one other framework is compared all the same. */
export function movedByPeople(before, after) {
  const moved = new Map();
  for (const [key, reference] of before) {
    const later = after.get(key) ?? sameProject(after, key);
    if (later && later.version !== reference.version) moved.set(key, { ...reference, later });
  }
  return moved;
}

/** The reference to the same package in whatever framework the project has now. */
function sameProject(references, key) {
  const [path, , name] = key.split(" | ");
  for (const [other, reference] of references) {
    const [otherPath, , otherName] = other.split(" | ");
    if (otherPath === path && otherName === name) return reference;
  }
  return undefined;
}

/** References of which a planned pull request rewrites the declaration. */
export function movedByUs(before, report) {
  const moved = new Map();
  for (const pullRequest of report.pullRequests) {
    const places = new Set();
    for (const { files } of pullRequest.commits)
      for (const { path, edits } of files) for (const { line } of edits) places.add(`${path}:${line}`);
    for (const [key, reference] of before) {
      if (reference.declared.some(({ path, line }) => places.has(`${path}:${line}`)))
        moved.set(key, { ...reference, from: pullRequest.from, to: pullRequest.to });
    }
  }
  return moved;
}
