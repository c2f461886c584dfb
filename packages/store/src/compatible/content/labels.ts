/** Operating systems and architectures as the content interface names them. */

/** A value with its name for people. */
export interface Labelled {
  readonly name: string;
  readonly label: string;
}

const systems: Readonly<Record<string, string>> = { linux: 'Linux', windows: 'Windows' };
const architectures: Readonly<Record<string, string>> = {
  amd64: 'x86-64',
  arm: 'ARM',
  arm64: 'ARM 64',
  ppc64le: 'PowerPC 64 LE',
  s390x: 'IBM Z',
};

export interface System {
  readonly os: string;
  readonly architecture: string;
}

/** `linux/arm/v7` is `linux` on `arm`: the interface knows no variants. */
export const systemOf = (platform: string): System => {
  const [os = '', architecture = ''] = platform.split('/');
  return { os, architecture };
};

const labelled = (names: readonly string[], labels: Readonly<Record<string, string>>): Labelled[] =>
  [...new Set(names)].map((name) => ({ name, label: labels[name] ?? name }));

export const labelledSystems = (
  platforms: readonly string[],
): { readonly operating_systems: Labelled[]; readonly architectures: Labelled[] } => {
  const all = platforms.map(systemOf);
  return {
    operating_systems: labelled(
      all.map(({ os }) => os),
      systems,
    ),
    architectures: labelled(
      all.map(({ architecture }) => architecture),
      architectures,
    ),
  };
};
