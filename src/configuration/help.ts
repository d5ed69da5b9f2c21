/** What `--help` prints: one screen of 80 columns. */
export const help = `Usage: duende-upgrade [path] [options]

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
