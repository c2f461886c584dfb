/** Architectures of the Official Images' build system, as OCI names platforms. The variant of arm64 is left out: there is only `v8`. */
const platforms: ReadonlyMap<string, string> = new Map([
  ['amd64', 'linux/amd64'],
  ['arm32v5', 'linux/arm/v5'],
  ['arm32v6', 'linux/arm/v6'],
  ['arm32v7', 'linux/arm/v7'],
  ['arm64v8', 'linux/arm64'],
  ['i386', 'linux/386'],
  ['loong64', 'linux/loong64'],
  ['mips64le', 'linux/mips64le'],
  ['ppc64le', 'linux/ppc64le'],
  ['riscv64', 'linux/riscv64'],
  ['s390x', 'linux/s390x'],
  ['windows-amd64', 'windows/amd64'],
  ['windows-arm64', 'windows/arm64'],
]);

/** What a stanza without architectures is built for. */
export const defaultArchitecture = 'amd64';

/** The OCI platform of an architecture, or undefined where the name is not known. */
export const platformOf = (architecture: string): string | undefined => platforms.get(architecture);
