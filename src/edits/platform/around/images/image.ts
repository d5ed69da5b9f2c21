/** An image of .NET by Microsoft, or one that has its name on another host. */
export interface Image {
  readonly name: "sdk" | "aspnet" | "runtime" | "runtime-deps" | "devcontainer";
  /** Not pulled from Microsoft: somebody has to have copied it there. */
  readonly mirrored: boolean;
  readonly major: number;
  readonly parts: ImageParts;
}

/** Ranges in the text of the image; a part that it does not have is absent. */
export interface ImageParts {
  /** `core/` of the repositories that end with .NET Core 3.1. */
  readonly core?: Part;
  /** `0-`, `1-` before the version of a development container. */
  readonly edition?: Part;
  readonly version: Part;
  /** `-preview.1`, `-rc.2` */
  readonly label?: Part;
  /** `bullseye-slim`, `alpine3.18`, `nanoserver-1809` */
  readonly system?: Part;
  /** `@sha256:...` */
  readonly digest?: Part;
}

export interface Part {
  readonly text: string;
  readonly start: number;
}

const FORM = new RegExp(
  [
    /^(?<host>(?:[\w.:${}-]+\/)*?)/,
    /(?<path>dotnet\/(?<core>core\/)?(?:nightly\/)?(?<name>sdk|aspnet|runtime-deps|runtime)|(?:vscode\/)?devcontainers\/(?<dev>dotnet)(?:core)?)/,
    /:(?<edition>\d-)?(?<version>\d+(?:\.\d+){0,2})(?<label>-(?:preview|rc)(?:\.[\d.]+)?)?/,
    /(?:-(?<system>[a-z][\w.]*?(?:-slim)?|cbl-mariner[\d.]*|(?:nanoserver|windowsservercore)-\w+))?/,
    /(?:-(?:chiseled|distroless|composite|extra|aot|amd64|arm64v8|arm64|arm32v7))*/,
    /(?<digest>@sha256:[0-9a-f]+)?$/,
  ]
    .map(({ source }) => source)
    .join(""),
  "d",
);

/** Undefined for what is no image of .NET, or one without a version of its own: `latest`, or no tag. */
export function parseImage(text: string): Image | undefined {
  const match = FORM.exec(text);
  const version = match && partOf(match, "version");
  if (!match || !version) return undefined;
  const optional = (["core", "edition", "label", "system", "digest"] as const).flatMap((name) => {
    const part = partOf(match, name);
    return part ? [[name, part] as const] : [];
  });
  return {
    name: nameOf(match.groups?.name),
    mirrored: match.groups?.host !== "mcr.microsoft.com/",
    major: Number.parseInt(version.text, 10),
    parts: { version, ...Object.fromEntries(optional) },
  };
}

function nameOf(name: string | undefined): Image["name"] {
  switch (name) {
    case "sdk":
    case "aspnet":
    case "runtime":
    case "runtime-deps":
      return name;
    default:
      return "devcontainer";
  }
}

function partOf(match: RegExpExecArray, name: string): Part | undefined {
  const text = match.groups?.[name];
  const range = match.indices?.groups?.[name];
  return text === undefined || range === undefined ? undefined : { text, start: range[0] };
}
