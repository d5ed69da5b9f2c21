/**
 * What the platform of each project was, what we make of it and what people made of it, as values for the table: one per
 * project and subject (its frameworks, or a package) that either of the two moved.
 */
export function comparePlatform({ before, ours, theirs, renamed }) {
  return [...before].flatMap(([path, was]) => {
    const [we, they] = [ours.get(path), theirs.get(renamed.get(path) ?? path)];
    if (we === undefined || they === undefined) return [];
    return [frameworksOf(path, { was, we, they }), ...packagesOf(path, { was, we, they })].filter(
      ({ verdict }) => verdict !== undefined,
    );
  });
}

function frameworksOf(path, { was, we, they }) {
  const [a, b, c] = [was, we, they].map(({ frameworks }) => frameworks.toSorted().join(";"));
  return { path, subject: "frameworks", was: a, ours: b, theirs: c, verdict: verdictOf(a, b, c) };
}

function packagesOf(path, { was, we, they }) {
  return [...was.packages].map(([key, { id, family, versions }]) => {
    const [ours, theirs] = [we.packages.get(key)?.versions, they.packages.get(key)?.versions];
    const texts = [versions, ours ?? ["gone"], theirs ?? ["gone"]].map((each) => each.join(", "));
    const verdict = verdictOf(...[versions, ours, theirs].map(majorsOf));
    return { path, subject: id, family, was: texts[0], ours: texts[1], theirs: texts[2], verdict };
  });
}

/** Versions that differ in more than this are a difference; patches and minors are a matter of taste. */
function majorsOf(versions) {
  if (versions === undefined) return "gone";
  return [...new Set(versions.map((version) => /\d+/.exec(version)?.[0] ?? version))].toSorted().join(";");
}

function verdictOf(was, ours, theirs) {
  if (ours === theirs) return ours === was ? undefined : "same";
  if (theirs === was) return "ours additional";
  return ours === was ? "theirs additional" : "different";
}
