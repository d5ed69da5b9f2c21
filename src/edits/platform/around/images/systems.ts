/** The systems that Microsoft builds the images of a major on, oldest first. https://github.com/dotnet/dotnet-docker */
export interface OfferedSystems {
  readonly debian: readonly string[];
  readonly ubuntu: readonly string[];
  /** Releases of Alpine; a newer one than the last may have been added since. */
  readonly alpine: readonly string[];
  readonly azurelinux: readonly string[];
  readonly mariner: readonly string[];
  readonly nanoserver: readonly string[];
  readonly windowsservercore: readonly string[];
}

export type Family = keyof OfferedSystems;

const OFFERED: Readonly<Record<number, OfferedSystems>> = {
  6: {
    debian: ["bullseye-slim", "bookworm-slim"],
    ubuntu: ["focal", "jammy"],
    alpine: ["3.14", "3.15", "3.16", "3.17", "3.18", "3.19", "3.20"],
    azurelinux: [],
    mariner: ["cbl-mariner2.0"],
    // Those of 2004 and 20H2 are built no more, and still there.
    nanoserver: ["1809", "2004", "20H2", "ltsc2022"],
    windowsservercore: ["ltsc2019", "ltsc2022"],
  },
  7: {
    debian: ["bullseye-slim", "bookworm-slim"],
    ubuntu: ["jammy"],
    alpine: ["3.16", "3.17", "3.18", "3.19"],
    azurelinux: [],
    mariner: ["cbl-mariner2.0"],
    nanoserver: ["1809", "ltsc2022"],
    windowsservercore: ["ltsc2019", "ltsc2022"],
  },
  8: {
    debian: ["bookworm-slim", "trixie-slim"],
    ubuntu: ["jammy", "noble"],
    alpine: ["3.18", "3.19", "3.20", "3.21", "3.22"],
    azurelinux: ["azurelinux3.0"],
    mariner: ["cbl-mariner2.0"],
    nanoserver: ["1809", "ltsc2022", "ltsc2025"],
    windowsservercore: ["ltsc2019", "ltsc2022", "ltsc2025"],
  },
  9: {
    debian: ["bookworm-slim", "trixie-slim"],
    ubuntu: ["noble"],
    alpine: ["3.20", "3.21", "3.22"],
    azurelinux: ["azurelinux3.0"],
    mariner: [],
    nanoserver: ["1809", "ltsc2022", "ltsc2025"],
    windowsservercore: ["ltsc2019", "ltsc2022", "ltsc2025"],
  },
  10: {
    debian: [],
    ubuntu: ["noble", "resolute"],
    alpine: ["3.22"],
    azurelinux: ["azurelinux3.0"],
    mariner: [],
    nanoserver: ["ltsc2022", "ltsc2025"],
    windowsservercore: ["ltsc2022", "ltsc2025"],
  },
};

/** Undefined for a major that we know no images of. */
export function offeredSystems(major: number): OfferedSystems | undefined {
  return OFFERED[major];
}
