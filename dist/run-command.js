import { A as visible, B as withTrailer, C as unlistedTitle, E as triage, H as createCodeTools, I as githubTags, L as guides, N as draftsOf, O as noLinks, P as failuresOf, R as readCommits, S as searchSentence, T as toReport, V as decidePublication, _ as verdict, a as listTree, b as sourcesOf, c as gitLine, d as schemaTitle, f as tableCreated, g as takeRoad, h as renderSummary, i as openSnapshot, j as createLadder, k as clip, l as tryGit, m as suggestedDiff, n as vendorApiUrl, o as failure, p as whereMigrationsAre, r as upgrade, s as git, t as createPackagePorts, u as columnChange, v as versionSentence, w as count, x as outcomeOf, y as whyPassed, z as trailerOf } from "./engine.js";
import { a as UpgradeError, t as version } from "./base2.js";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import { tmpdir } from "node:os";
// src/repository/branches.ts
/** Id of the newest commit of a local branch; undefined when there is no such branch. */
function headOf(root, branch) {
	return lineOrNothing(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}^{commit}`
	]);
}
/** Where two commits part; undefined when they share nothing, or nothing that a shallow clone holds. */
function mergeBaseOf(root, one, other) {
	return lineOrNothing(root, [
		"merge-base",
		one,
		other
	]);
}
/** Whether some work tree of the repository stands on the branch, so that moving it would confuse its owner. */
function isCheckedOut(root, branch) {
	return gitLine(root, [
		"worktree",
		"list",
		"--porcelain"
	]).split("\n").includes(`branch refs/heads/${branch}`);
}
/** Commits of `head` that `base` does not have, oldest first. Both are full ids. */
function commitsBetween(root, base, head) {
	const args = [
		"log",
		"-z",
		"--topo-order",
		"--reverse",
		"--no-mailmap",
		"--encoding=UTF-8",
		format,
		`${base}..${head}`
	];
	return git(root, [...args, "--"]).toString("utf8").split("\0").filter((record) => record !== "").map(parseCommit);
}
const format = "--format=%H%n%P%n%T%n%an%n%ae%n%cn%n%ce%n%B";
function parseCommit(record) {
	const [id = "", parents = "", tree = "", ...rest] = record.split("\n");
	const [authorName = "", authorEmail = "", name = "", email = "", ...lines] = rest;
	const message = lines.join("\n").trimEnd();
	const trailer = trailerOf(message);
	return {
		id,
		parents: parents === "" ? [] : parents.split(" "),
		tree,
		author: {
			name: authorName,
			email: authorEmail
		},
		committer: {
			name,
			email
		},
		message,
		fingerprint: trailer?.tree === tree ? trailer.fingerprint : void 0
	};
}
function lineOrNothing(root, args) {
	const answer = tryGit(root, args);
	if (answer.status > 1) throw failure(args, answer);
	return answer.status === 0 ? answer.stdout.toString("utf8").trim() : void 0;
}
// src/repository/temporary-folder.ts
/** Gives a folder outside every repository to `use`, and removes it afterwards, also when that throws. */
function withTemporaryFolder(use) {
	const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-"));
	try {
		return use(folder);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
// src/repository/write-objects.ts
/**
* Writes the blobs and trees of a change set, in the order of its commits. Index and work tree stay as they are: a
* second index in a temporary folder is used. `environment` may name another object store.
*/
function writeTrees(root, { changeSet, fingerprint }, environment = {}) {
	const entries = listTree(root, changeSet.base);
	return withTemporaryFolder((folder) => {
		const env = {
			...environment,
			GIT_INDEX_FILE: join(folder, "index")
		};
		git(root, [
			...wholeIndex,
			"read-tree",
			changeSet.base
		], { env });
		return changeSet.commits.map(({ message, files }) => {
			const blobs = writeBlobs({
				root,
				folder,
				env
			}, [...files.values()]);
			const lines = [...files.keys()].map((path, index) => `${modeOf(entries, path)} ${blobs[index]}\t${path}\0`);
			git(root, [
				...wholeIndex,
				"update-index",
				"-z",
				"--index-info"
			], {
				env,
				input: lines.join("")
			});
			const tree = gitLine(root, [
				...wholeIndex,
				"write-tree",
				"--missing-ok"
			], { env });
			return {
				tree,
				message: withTrailer(message, {
					fingerprint,
					tree
				})
			};
		});
	});
}
const wholeIndex = [
	"-c",
	"core.sparseCheckout=false",
	"-c",
	"index.sparse=false"
];
/** One call of git for all; `--no-filters` keeps line ends and everything else as they are. */
function writeBlobs({ root, folder, env }, contents) {
	const paths = contents.map((bytes, index) => {
		const path = join(folder, String(index));
		writeFileSync(path, bytes);
		return path;
	});
	return gitLine(root, [
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], {
		env,
		input: paths.join("\n")
	}).split("\n");
}
function modeOf(entries, path) {
	const kind = entries.get(path)?.kind ?? "file";
	if (kind === "symlink" || kind === "submodule") throw new Error(`${path} is a ${kind} and cannot be written`);
	return kind === "executable" ? "100755" : "100644";
}
/** Writes commits, each on top of the one before, and gives the id of the last; `base` when there are none. */
function writeCommits(root, { base, trees, author, date }, environment = {}) {
	const env = {
		...environment,
		...signedBy(author, date)
	};
	let head = base;
	for (const { tree, message } of trees) head = gitLine(root, [
		"commit-tree",
		tree,
		"-p",
		head,
		"-F",
		"-"
	], {
		env,
		input: message
	});
	return head;
}
/** Variables that make a person the author and the committer at a time. */
function signedBy({ name, email }, date) {
	const when = `@${Math.floor(date.getTime() / 1e3)} +0000`;
	return {
		GIT_AUTHOR_NAME: name,
		GIT_AUTHOR_EMAIL: email,
		GIT_AUTHOR_DATE: when,
		GIT_COMMITTER_NAME: name,
		GIT_COMMITTER_EMAIL: email,
		GIT_COMMITTER_DATE: when
	};
}
/** The identity that the user has configured for the repository, or our own when there is none. */
function configuredIdentity(root) {
	const answer = tryGit(root, [
		"-c",
		"user.useConfigOnly=true",
		"var",
		"GIT_AUTHOR_IDENT"
	]);
	const { name, email } = /^(?<name>.*) <(?<email>.*)> \d+ [+-]\d+$/.exec(answer.stdout.toString("utf8").trim())?.groups ?? {};
	if (name === void 0 || email === void 0) return ourselves;
	return {
		name,
		email
	};
}
const ourselves = {
	name: "duende-upgrade",
	email: "duende-upgrade@users.noreply.github.com"
};
// src/repository/write-branch.ts
/**
* Puts a branch with the commits of a change set into the local repository; index, work tree and current branch stay.
* A branch that holds just these commits on this base already is left as it is. Throws an UpgradeError when the branch
* is checked out, has moved from `expectedHead`, or cannot have its name.
*/
function writeBranch(root, request) {
	const { branch, changeSet, date, expectedHead } = request;
	const current = headOf(root, branch);
	if (current !== expectedHead) throw hasMoved(branch);
	const trees = writeTrees(root, request);
	if (current !== void 0 && holdsJust(root, {
		base: changeSet.base,
		head: current,
		trees
	})) return {
		kind: "unchanged",
		head: current
	};
	if (isCheckedOut(root, branch)) throw new UpgradeError(`The branch ${branch} is checked out, so it is not rewritten.`, { remedy: "Switch that work tree to another branch, then run again." });
	const author = configuredIdentity(root);
	const head = writeCommits(root, {
		base: changeSet.base,
		trees,
		author,
		date
	});
	const old = current ?? "0".repeat(head.length);
	const args = [
		"update-ref",
		"-m",
		"duende-upgrade: write branch",
		`refs/heads/${branch}`,
		head,
		old
	];
	const answer = tryGit(root, args, { env: signedBy(author, date) });
	if (answer.status !== 0) throw refused(branch, args, answer);
	return {
		kind: current === void 0 ? "created" : "updated",
		head
	};
}
/** Compares trees and messages, not ids: those also depend on the time. */
function holdsJust(root, { base, head, trees }) {
	const commits = commitsBetween(root, base, head);
	if (commits.length !== trees.length) return false;
	return commits.every(({ parents, tree, message }, index) => {
		const parent = index === 0 ? base : commits[index - 1]?.id;
		const wanted = trees[index];
		return parents.length === 1 && parents[0] === parent && tree === wanted?.tree && message === wanted.message.trimEnd();
	});
}
function hasMoved(branch) {
	return new UpgradeError(`The branch ${branch} has changed while we were at work.`, { remedy: "Run again." });
}
function refused(branch, args, answer) {
	const said = answer.stderr;
	if (/but expected|reference already exists|unable to resolve reference/.test(said)) return hasMoved(branch);
	if (/exists; cannot create/.test(said)) return new UpgradeError(`The branch ${branch} cannot be made beside a branch of which it would be a folder.`, { remedy: "Rename or delete the other branch, or choose another branch prefix." });
	if (/bad name|invalid refspec|not a valid ref/i.test(said)) return new UpgradeError(`${branch} is no name for a branch.`, { remedy: "Choose another branch prefix." });
	return failure(args, answer);
}
// src/forge/local/local.ts
/** Branches in a repository on disk, without pull requests: index, work tree and current branch stay as they are. */
function createLocalForge(options) {
	return { async publish(draft, target) {
		try {
			return publish(draft, target, options);
		} catch (error) {
			if (!(error instanceof UpgradeError)) throw error;
			return {
				kind: "failed",
				branch: draft.branch,
				reason: `${error.message} ${error.remedy}`
			};
		}
	} };
}
function publish(draft, { base, retry }, { root, date }) {
	const { branch, changeSet, fingerprint } = draft;
	const found = findBranch(root, branch, changeSet.base);
	const decision = decidePublication({
		branch: found,
		pullRequest: void 0
	}, {
		draft,
		base,
		retry
	});
	switch (decision.kind) {
		case "left-alone":
		case "declined": return {
			kind: decision.kind,
			branch,
			reason: decision.reason
		};
		case "unchanged": return {
			kind: "unchanged",
			branch
		};
		case "create":
		case "update": return {
			branch,
			kind: writeBranch(root, {
				branch,
				changeSet,
				fingerprint,
				date,
				expectedHead: found?.head
			}).kind
		};
	}
}
function findBranch(root, branch, base) {
	const head = headOf(root, branch);
	if (head === void 0) return void 0;
	const mergeBase = mergeBaseOf(root, base, head);
	if (mergeBase === void 0) return {
		head,
		mergeBase: base,
		foreign: [head],
		fingerprint: void 0
	};
	return {
		head,
		mergeBase,
		...readCommits(commitsBetween(root, mergeBase, head))
	};
}
// src/pull-request/terminal-code.ts
/** What a person has to do in code: for each, what, then where. */
function codeTodos({ tasks, unclear, unread }) {
	return [
		...tasks.listed.map(({ title, do: advice, findings }) => [
			`${title}.`,
			advice,
			...siteLines(findings)
		]),
		...tasks.unlisted.map(({ kind, findings }) => [`${unlistedTitle(kind)}.`, ...siteLines(findings)]),
		...unclear.length === 0 ? [] : [[`Check ${count(unclear.length, "place")} that could not be told.`, ...siteLines(unclear)]],
		...unread.length === 0 ? [] : [[`Read ${count(unread.length, "file")} that this tool could not.`, ...unread.map(({ place, reason }) => `at ${place.path}:${place.line}: ${reason}`)]]
	];
}
/** Every place with its line, what to do there, and a suggestion. */
function siteLines(findings) {
	return findings.flatMap((finding) => [
		`at ${finding.place.path}:${finding.place.line}  ${clip(finding.text, 120)}`,
		...finding.note === void 0 ? [] : [`  ${finding.note}`],
		...(suggestedDiff(finding) ?? []).map((line) => `  ${clip(line, 120)}`)
	]);
}
// src/pull-request/terminal-step.ts
/** Numbered: database work first, then what a machine must not do, then what is not searched yet. */
function todoLines(triage, { edits, schema: all }) {
	const { schema, loud, code } = triage;
	const numbered = [
		...schema.map(schemaLines),
		...edits.tasks.map(taskLines),
		...code === void 0 ? [] : codeTodos(code),
		...loud.length === 0 ? [] : [loudLines(loud, code !== void 0)]
	].flatMap(([first = "", ...rest], index) => [`  ${index + 1}. ${first}`, ...rest.map((line) => `     ${line}`)]);
	return all.length === 0 ? ["  No schema change in this step.", ...numbered] : numbered;
}
function schemaLines(task) {
	const { changes, commands, use } = task;
	return [
		schemaTitle(task),
		`${changes.map(({ summary }) => summary).join(" ")} ${whereMigrationsAre(task)}`,
		`Found at ${use.place.path}:${use.place.line}`,
		...commands.map((command) => `  ${command}`),
		...changes.flatMap((change) => change.changes.flatMap(tableLines)),
		...changes.flatMap(({ cautions }) => cautions.map((caution) => `- ${caution}`))
	];
}
function tableLines({ table, change, columns = [], indexes = [] }) {
	switch (change) {
		case "create": return [`- ${table}: ${tableCreated(columns.length, indexes.length)}`];
		case "drop": return [`- ${table}: table dropped`];
		case "alter": return columns.map((column) => {
			const rows = column.existingRows === void 0 ? "" : `; existing rows: ${column.existingRows}`;
			return `- ${table}.${column.name}: ${columnChange(column)}${rows}`;
		});
	}
}
function taskLines({ title, why, places, commands, patch = [] }) {
	return [
		title,
		why,
		...places.map(({ path, line }) => `at ${path}:${line}`),
		...[...commands, ...patch].map((line) => `  ${line}`)
	];
}
function loudLines(changes, searched) {
	const points = changes.map(({ title, affects }) => `- ${title}. Concerns: ${affects}`);
	const number = count(changes.length, "change");
	return [searched ? `Read ${number} that no search of code can decide:` : `Look for ${number} in your code. Not searched yet:`, ...points];
}
/** Changes that nothing shows, each with the setting that undoes it. */
function knowLines({ silent, code }) {
	const listed = silent.flatMap(({ title, line, affects, keep, findings }) => [
		`  - From ${line} on: ${title}.${findings.length === 0 ? ` Concerns: ${affects}` : ""}`,
		...siteLines(findings).map((site) => `    ${site}`),
		...keep === void 0 ? [] : [`    To keep it as it was: ${keep}`]
	]);
	const unlisted = (code?.silent.unlisted ?? []).flatMap(({ kind, findings }) => [`  - ${unlistedTitle(kind)}.`, ...siteLines(findings).map((site) => `    ${site}`)]);
	return [...listed, ...unlisted];
}
/** Every edit: where, what it was, what it is now. */
function doneLines({ edits }) {
	return edits.commits.flatMap((commit) => [`  ${commit.message}`, ...commit.edits.map(({ place, before, after }) => {
		return `    ${place.path}:${place.line}  ${clip(before, 120)} -> ${clip(after, 120)}`;
	})]);
}
function rolloutLines({ guides }) {
	return guides.flatMap(({ rollout }) => rollout.map(({ text }) => `  - ${text}`));
}
// src/pull-request/terminal.ts
/**
* The result for a person at a terminal: plain text, no colours, lines as long as they are. What comes from the
* repository cannot move the cursor. Ends in a line end.
*/
function renderTerminal({ inventory, pullRequests }) {
	const nothing = [`Nothing to do: no package of IdentityServer is referenced (${count(inventory.projects.length, "project")} read).`];
	const blocks = pullRequests.map((result) => "work" in result ? planned(result) : skipped(result.plan));
	return `${(blocks.length === 0 ? [nothing] : blocks).map((lines) => lines.map(visible).join("\n")).join("\n\n")}\n`;
}
function planned({ plan, work, draft, publication }) {
	const sorted = triage(plan, work);
	const { step, ahead } = takeRoad(plan, work.road);
	const passed = whyPassed(plan);
	const unsearched = work.code === void 0 ? " (your code is not searched yet)" : "";
	return [
		draft.title,
		`  host    ${plan.hosts.map(({ name }) => name).join(", ")}`,
		`  road    ${[`[${step.join(" -> ")}]`, ...ahead].join(" -> ")}`,
		`  branch  ${draft.branch}`,
		"",
		verdict(sorted, work),
		versionSentence(plan.chosen),
		...passed === void 0 ? [] : [passed],
		...work.code === void 0 ? [] : [searchSentence(work.code)],
		...titled("Before you merge", todoLines(sorted, work)),
		...titled(`What changes without a compiler error${unsearched}`, knowLines(sorted)),
		...titled("Done for you", doneLines(work)),
		...titled("Rollout", rolloutLines(plan)),
		"",
		"What to do about each change, with sources: --format markdown",
		outcomeOf(publication),
		...publication?.url === void 0 ? [] : [publication.url]
	];
}
function titled(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		title,
		...lines
	];
}
function skipped({ hosts, from, status, reason, place, wayOut, blockers = [] }) {
	return [
		`${hosts.map(({ name }) => name).join(", ") || "This repository"}: ${{
			"up-to-date": "nothing to do",
			blocked: "blocked",
			unknown: "cannot tell"
		}[status]}${from === null ? "" : ` at ${from}`}`,
		`  ${reason}`,
		...place === void 0 ? [] : [`  at ${place.path}:${place.line}`],
		...wayOut === void 0 ? [] : [`  What to do: ${wayOut}`],
		...sourcesOf(blockers).map((source) => `  See ${source}`)
	];
}
// src/repository/checked-out-branch.ts
/** Name of the branch that is checked out, without `refs/heads/`; undefined when none is, or there is no repository. */
function checkedOutBranch(folder) {
	const answer = tryGit(".", [
		"-C",
		folder,
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
	return answer.status === 0 ? answer.stdout.toString("utf8").trimEnd() : void 0;
}
// src/repository/format-patches.ts
/**
* The commits as a mailbox for `git am --keep-cr` (without `--keep-cr`, git drops the carriage returns of CRLF files).
* Bytes, as files of several encodings may be in it. Nothing is written to the repository: the objects go to a
* temporary store that borrows from it.
*/
function formatPatches(root, request) {
	const { base, commits } = request.changeSet;
	if (commits.length === 0) return /* @__PURE__ */ new Uint8Array();
	return withTemporaryFolder((folder) => {
		const env = borrowingStore(root, join(folder, "objects"));
		const trees = writeTrees(root, request, env);
		const author = configuredIdentity(root);
		const head = writeCommits(root, {
			base,
			trees,
			author,
			date: request.date
		}, env);
		return git(root, [
			"format-patch",
			...plain,
			`${base}..${head}`,
			"--"
		], { env });
	});
}
function borrowingStore(root, store) {
	mkdirSync(store);
	return {
		GIT_OBJECT_DIRECTORY: store,
		GIT_ALTERNATE_OBJECT_DIRECTORIES: listed(resolve(root, gitLine(root, [
			"rev-parse",
			"--git-path",
			"objects"
		])))
	};
}
function listed(path) {
	return path.includes(delimiter) || path.includes("\"") ? JSON.stringify(path) : path;
}
const plain = [
	"--stdout",
	"--full-index",
	"--binary",
	"--zero-commit",
	"--no-signature",
	"--no-renames",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-attach",
	"--no-thread",
	"--no-cover-letter",
	"--no-base",
	"--no-notes",
	"--no-signoff",
	"--no-add-header",
	"--no-to",
	"--no-cc",
	"--numbered",
	"--subject-prefix=PATCH",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"--unified=3"
];
// src/run-command.ts
/** Runs the upgrade that a command line asks for. Writes nothing but, with `--apply`, a branch. */
async function runCommand(command, { log, now }) {
	const { path, ref, offline, apply } = command;
	const request = {
		...command,
		repository: basename(resolve(path)),
		base: ref === "HEAD" ? checkedOutBranch(path) ?? ref : ref,
		retry: false,
		tool: version,
		today: now.toISOString().slice(0, 10)
	};
	const result = await upgrade(request, {
		...createPackagePorts({
			offline,
			environment: process.env,
			platform: process.platform,
			credentialVariables: [],
			matchingTags: githubTags({
				apiUrl: vendorApiUrl,
				token: void 0
			})
		}),
		codeTools: createCodeTools(),
		linkTo: () => noLinks,
		log,
		...apply && { forge: ({ root }) => createLocalForge({
			root,
			date: now
		}) }
	});
	return {
		output: print(result, command, now),
		failures: failuresOf(result)
	};
}
function print(result, { format, path, ref }, date) {
	switch (format) {
		case "text": return renderTerminal(result);
		case "markdown": return renderMarkdown(result);
		case "json": return `${JSON.stringify(toReport(result, createLadder(guides()).family), null, 2)}\n`;
		case "patch": {
			const { root } = openSnapshot({
				path,
				ref
			});
			return Buffer.concat(draftsOf(result).map((draft) => formatPatches(root, {
				...draft,
				date
			})));
		}
	}
}
/** The bodies under their titles; without any, why there are none. */
function renderMarkdown(result) {
	const bodies = draftsOf(result).map(({ title, body }) => `# ${title}\n\n${body.trimEnd()}\n`);
	return bodies.length === 0 ? renderSummary(result, noLinks) : bodies.join("\n");
}
export { runCommand };
