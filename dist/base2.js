// src/errors.ts
/**
* A mistake of the user, a refusal of the forge, a file that cannot be read: told in plain sentences, never as a
* stack trace. `message` says what is wrong, `remedy` what to do about it.
*/
var UpgradeError = class extends Error {
	remedy;
	place;
	constructor(message, options) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = "UpgradeError";
		this.remedy = options.remedy;
		this.place = options.place;
	}
};
/** One line each: what is wrong, where, and what to do about it. For a terminal or a log: never a stack trace. */
function explain(error) {
	if (!(error instanceof UpgradeError)) return `${visibleLine(reasonOf(error))}\nThis is a mistake in duende-upgrade. Please report it.`;
	const { message, place, remedy } = error;
	return [
		message,
		...place === void 0 ? [] : [`${place.path}:${place.line}`],
		remedy
	].map(visibleLine).join("\n");
}
function reasonOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function visibleLine(text) {
	return text.replaceAll(/\p{Cc}/gu, "�");
}
// node_modules/leven/index.js
const array = [];
const characterCodeCache = [];
function leven(first, second, options) {
	if (first === second) return 0;
	const maxDistance = options?.maxDistance;
	const swap = first;
	if (first.length > second.length) {
		first = second;
		second = swap;
	}
	let firstLength = first.length;
	let secondLength = second.length;
	while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
		firstLength--;
		secondLength--;
	}
	let start = 0;
	while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
	firstLength -= start;
	secondLength -= start;
	if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
	if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;
	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}
	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;
		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
		}
		if (maxDistance !== void 0) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
			if (rowMinimum > maxDistance) return maxDistance;
		}
	}
	array.length = firstLength;
	characterCodeCache.length = firstLength;
	return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}
function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) return;
	const userMax = options?.maxDistance;
	const targetLength = target.length;
	for (const candidate of candidates) if (candidate === target) return candidate;
	if (userMax === 0) return;
	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = /* @__PURE__ */ new Set();
	for (const candidate of candidates) {
		if (seen.has(candidate)) continue;
		seen.add(candidate);
		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) continue;
		if (userMax !== void 0 && lengthDiff > userMax) continue;
		const cap = Number.isFinite(bestDist) ? userMax === void 0 ? bestDist : Math.min(bestDist, userMax) : userMax;
		const distance = cap === void 0 ? leven(target, candidate) : leven(target, candidate, { maxDistance: cap });
		if (userMax !== void 0 && distance > userMax) continue;
		let actualD = distance;
		if (cap !== void 0 && distance === cap && cap === userMax) actualD = leven(target, candidate);
		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) break;
		}
	}
	if (userMax !== void 0 && bestDist > userMax) return;
	return best;
}
// src/configuration/nearest-name.ts
/** Closes an error about a name that nobody knows: suggests the nearest one, or lists all of them. */
function suggest(name, known) {
	const furthest = Math.max(2, Math.floor(name.length / 3));
	const nearest = closestMatch(name.toLowerCase(), known, { maxDistance: furthest });
	return nearest === void 0 ? `Known are: ${known.join(", ")}.` : `Did you mean \`${nearest}\`?`;
}
// src/configuration/setting.ts
const refusedByGit = /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[\s~^:?*[\\\p{Cc}]|^[/.-]/u;
const settings = {
	target: {
		expects: "`next`, `latest` or a release line such as `7.0`",
		read: (raw) => fromText(raw, /^(?:next|latest|\d+\.\d+)$/, (target) => ({ target }))
	},
	base: {
		expects: "the name of a branch",
		read: (raw) => isRef(raw) && !/[/.]$/.test(raw) ? { base: raw } : void 0
	},
	"branch-prefix": {
		expects: "the beginning of a branch name, such as `duende-upgrade/`",
		read: (raw) => isRef(raw) ? { branchPrefix: raw } : void 0
	},
	labels: {
		expects: "a list of labels of at most 50 characters",
		read: (raw) => fromList(raw, (label) => label.length <= 50 ? label : void 0, (labels) => ({ labels }))
	},
	patch: {
		expects: "`latest` or `pinned`",
		read: (raw) => raw === "latest" || raw === "pinned" ? { patch: raw } : void 0
	},
	"max-open-pull-requests": {
		expects: "a whole number from 1 to 99",
		read: (raw) => fromText(raw, /^[1-9]\d?$/, (text) => ({ maxOpenPullRequests: Number(text) }))
	},
	"paths-ignore": {
		expects: "a list of folders from the root of the repository, such as `samples/legacy`",
		read: (raw) => fromList(raw, folder, (pathsIgnore) => ({ pathsIgnore }))
	},
	"nuget-source": {
		expects: "the https address of a package source, without a user or a password in it",
		read: (raw) => isSource(raw) ? { nugetSource: raw } : void 0
	},
	framework: {
		expects: "a framework such as `net9.0`",
		read: (raw) => fromText(raw, /^net(?:[5-9]|[1-9]\d)\.0$/, (framework) => ({ framework }))
	},
	"workflow-files": {
		expects: "`patch` or `write`",
		read: (raw) => raw === "patch" || raw === "write" ? { workflowFiles: raw } : void 0
	}
};
/** In the order of the documentation. */
const settingNames = Object.keys(settings);
/**
* The part of a configuration that a value makes, or what the value must be instead.
*
* @param name one of `settingNames`.
* @param raw undefined: something was written that is neither a text nor a list of texts.
*/
function readSetting(name, raw) {
	const setting = settings[name];
	if (setting === void 0) throw new Error(`no setting is called ${name}`);
	return (raw === void 0 ? void 0 : setting.read(raw)) ?? { expects: setting.expects };
}
function fromText(raw, form, part) {
	return typeof raw === "string" && form.test(raw) ? part(raw) : void 0;
}
/** In one text, entries are parted by commas or line ends. */
function fromList(raw, entry, part) {
	const entries = (typeof raw === "string" ? raw.split(/[,\n]/) : raw).map((text) => text.trim()).filter((text) => text !== "");
	const read = entries.map(entry).filter((text) => text !== void 0);
	return read.length === entries.length ? part(read) : void 0;
}
function isRef(raw) {
	return typeof raw === "string" && raw !== "" && !refusedByGit.test(raw);
}
function folder(text) {
	const path = text.replace(/^\.\//, "").replace(/\/+$/, "");
	return path !== "" && !/^\/|\\|^[a-z]:/i.test(path) && !path.split("/").includes("..") ? path : void 0;
}
function isSource(raw) {
	if (typeof raw !== "string" || !URL.canParse(raw)) return false;
	const { protocol, username, password } = new URL(raw);
	return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}
// src/version.ts
/** Of this tool, as released. */
const version = "0.1.0";
export { UpgradeError as a, suggest as i, readSetting as n, explain as o, settingNames as r, version as t };
