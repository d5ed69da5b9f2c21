#!/usr/bin/env node
import { a as UpgradeError, i as suggest, n as readSetting, o as explain, t as version } from "./base2.js";
import { parseArgs } from "node:util";
// src/configuration/command-line.ts
const formats = [
	"text",
	"markdown",
	"json",
	"patch"
];
const options = {
	ref: { type: "string" },
	target: { type: "string" },
	host: { type: "string" },
	offline: { type: "boolean" },
	"nuget-source": { type: "string" },
	apply: { type: "boolean" },
	format: { type: "string" },
	config: { type: "string" },
	verbose: { type: "boolean" },
	version: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
/**
* Reads the arguments after the name of the program.
*
* @throws {UpgradeError} for every wrong usage: an unknown option, a value missing or out of the set.
*/
function parseCommandLine(args) {
	const given = gather(args);
	if (given.flags.has("help")) return { kind: "help" };
	if (given.flags.has("version")) return { kind: "version" };
	const [path = ".", ...more] = given.positionals;
	if (more.length > 0) throw usage(`There is one path too many: \`${more[0]}\`.`, "Give one repository at a time.");
	const host = given.values.get("host");
	const configurationPath = given.values.get("config");
	return {
		kind: "upgrade",
		path,
		ref: given.values.get("ref") ?? "HEAD",
		offline: given.flags.has("offline"),
		apply: given.flags.has("apply"),
		format: formatOf(given.values.get("format") ?? "text"),
		verbose: given.flags.has("verbose"),
		configuration: {
			...setting("target", given),
			...setting("nuget-source", given)
		},
		...host !== void 0 && { host },
		...configurationPath !== void 0 && { configurationPath }
	};
}
function gather(args) {
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options,
		strict: false,
		tokens: true
	});
	const flags = /* @__PURE__ */ new Set();
	const values = /* @__PURE__ */ new Map();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const { rawName, value, inlineValue } = token;
		const name = knownName(token.name, rawName);
		if (options[name].type === "boolean") {
			if (value !== void 0) throw usage(`\`${rawName}\` takes no value.`, `Write \`${rawName}\` alone.`);
			flags.add(name);
		} else {
			if (value === void 0 || value === "" || inlineValue === false && value.startsWith("-")) throw usage(`\`${rawName}\` has no value.`, `Write \`${rawName} <value>\`.`);
			values.set(name, value);
		}
	}
	return {
		flags,
		values,
		positionals
	};
}
function knownName(name, rawName) {
	if (isOptionName(name)) return name;
	const known = Object.keys(options).map((option) => `--${option}`);
	throw usage(`\`${rawName}\` is not an option.`, suggest(rawName, known));
}
function isOptionName(name) {
	return Object.hasOwn(options, name);
}
function formatOf(text) {
	const format = formats.find((known) => known === text);
	if (format === void 0) throw usage(`\`${text}\` is not a format.`, suggest(text, formats));
	return format;
}
function setting(name, { values }) {
	const value = values.get(name);
	if (value === void 0) return {};
	const read = readSetting(name, value);
	if ("expects" in read) throw usage(`\`--${name}\` has a value that it cannot have.`, `It must be ${read.expects}.`);
	return read;
}
function usage(message, remedy) {
	return new UpgradeError(message, { remedy });
}
// src/configuration/help.ts
/** What `--help` prints: one screen of 80 columns. */
const help = `Usage: duende-upgrade [path] [options]

Moves a .NET repository one Duende IdentityServer release line up, and shows the
pull request that says what was done and what is left to do. Nothing is written
unless you say --apply.

  path                   a repository (bare too) or a folder inside one;
                         default: the current folder

What to read
  --ref <commit-ish>     commit, branch or tag; default: HEAD
  --host <name>          only this host
  --config <file>        default: .github/duende-upgrade.yml

Where to go
  --target <line>        next (default), latest, or a release line such as 7.0
  --offline              no network: versions from the guides
  --nuget-source <url>   package source, where no NuGet configuration names one

What to do with it
  --format <format>      text (default), markdown, json, or patch for "git am"
  --apply                write the branch with its commits into the repository;
                         index, work tree and current branch stay as they are
  --verbose              timings and requests on standard error

  --version              print the version
  -h, --help             print this

Exit code 0: done, whatever was found. 1: an error. 2: wrong usage.
`;
// src/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));
async function main(args) {
	let commandLine;
	try {
		commandLine = parseCommandLine(args);
	} catch (error) {
		process.stderr.write(`${explain(error)}\n`);
		return 2;
	}
	try {
		return await run(commandLine);
	} catch (error) {
		process.stderr.write(`${explain(error)}\n`);
		return 1;
	}
}
async function run(commandLine) {
	switch (commandLine.kind) {
		case "help":
			process.stdout.write(help);
			return 0;
		case "version":
			process.stdout.write(`${version}\n`);
			return 0;
		case "upgrade": {
			const { runCommand } = await import("./run-command.js");
			const log = commandLine.verbose ? logToStandardError : () => {};
			const { output, failures } = await runCommand(commandLine, {
				log,
				now: /* @__PURE__ */ new Date()
			});
			process.stdout.write(output);
			log(`done, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
			for (const failure of failures) process.stderr.write(`${failure}\n`);
			return failures.length > 0 ? 1 : 0;
		}
	}
}
/** Milliseconds since the process was started, and what happened then. */
function logToStandardError(line) {
	process.stderr.write(`${Math.round(performance.now()).toString().padStart(6)} ms  ${line}\n`);
}
export {};
