/** Folders in the forms of docker-library/docs and docker-library/official-images, of invented images. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

const commit = (digit: string) => digit.repeat(40);

/** By path below the folder that holds `docs` and `library`. */
export const files: Readonly<Record<string, string>> = {
  'docs/kettle/README-short.txt': 'Kettle keeps *warm* what you pour into it.\n',
  'docs/kettle/content.md': [
    '# What is Kettle DB?',
    'Kettle remembers.',
    '%%LOGO%%',
    '```sh',
    '# How to use this: not a heading',
    '```',
    '# How to use this image',
    'Start `%%REPO%%`:',
    '```console',
    '$ docker run %%IMAGE%%',
    '```',
    '## … via %%COMPOSE%%',
    'Run `docker compose up`.',
    '### Deeper',
    'Still about Compose.',
    '## Reporting',
    'Write to %%ISSUES%% or %%GITHUB-REPO%%; %%OTHER%% stays.',
  ].join('\n\n'),
  'docs/kettle/license.md': 'View the [licence](https://kettle.example/licence).',
  'docs/kettle/maintainer.md': '[the Kettle team](%%GITHUB-REPO%%)',
  'docs/kettle/github-repo': 'https://github.com/kettle/images\n',
  'docs/kettle/metadata.json': '{"hub":{"categories":["databases-and-storage","tea-making"]}}',
  'docs/kettle/logo.svg': svg,
  'library/kettle': `# made by hand
Maintainers: Ann Kettle <ann@kettle.example> (@ann),
             Bob (@bob)
GitRepo: https://github.com/kettle/images.git
GitCommit: ${commit('a')}

Tags: 2.1.0-trixie, 2.1-trixie, 2-trixie
SharedTags: 2.1.0, 2.1,
#   2.0,
            2, latest
Architectures: amd64, arm32v7, arm64v8, i386
Directory: 2.1/trixie
arm64v8-GitCommit: ${commit('b')}

Tags: 2.1.0-nanoserver-ltsc2025
SharedTags: 2.1.0, 2.1, 2, latest
Architectures: windows-amd64
Directory: 2.1/windows
Constraints: nanoserver-ltsc2025

Tags: 3.0.0-rc1, 3.0-rc
Directory: 3.0

#Tags: 1.0
#Directory: 1.0
`,
  'docs/lamp/README-short.txt': 'DEPRECATED; A lamp.',
  'docs/lamp/content.md': '# Lamp\n\nIt was bright.',
  'docs/lamp/deprecated.md': 'The makers of [Lamp](https://lamp.example) have put it out. Alternatives:\n\n-\t`candle`',
  'library/lamp': 'Maintainers: Nobody (@nobody)\nGitRepo: https://lamp.example/git\n',
  'docs/mill/README-short.txt': 'A mill.',
  'docs/mill/content.md': 'Mill grinds. A mill needs wind; Mill needs none, says Mill.',
  'docs/mill/deprecated.md': 'The `1`, `1.2`, and `1.2.3` tags of this image are no longer mended.',
  'docs/mill/metadata.json': '{"hub":{"categories":["a","b","c","d"]}}',
  'library/mill': `Maintainers: M (@m)\nGitRepo: https://mill.example/git\nGitCommit: ${commit('c')}\n\nTags: 2\nArchitectures: amd64, pdp11\n`,
  'docs/only-docs/README-short.txt': 'Documented, and not built.',
  'docs/only-docs/content.md': '# Only docs',
  'library/only-library': `Maintainers: M (@m)\nGitRepo: https://only.example/git\nGitCommit: ${commit('d')}\n\nTags: 1.0, latest\n`,
  'docs/.github/README.md': 'not an image',
  'docs/Wrong Name/content.md': '# not an image',
  'docs/README.md': 'not an image',
};

export interface ImageFolders {
  readonly docs: string;
  readonly library: string;
  /** Writes a file over what is there. @param path as in `files` */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export const writeImageFolders = async (): Promise<ImageFolders> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-images-'));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return {
    docs: join(folder, 'docs'),
    library: join(folder, 'library'),
    write,
    remove: () => rm(folder, { recursive: true }),
  };
};
