/** What a `library/NAME` file says of an image: its stanzas with the first one's fields as their defaults. */
import { defaultArchitecture } from './architecture.ts';
import { LibraryFileError, type Stanza, listOf, readStanzas } from './stanza.ts';

/** Where an image is built from. */
export interface BuildSource {
  /** Address of the Git repository. */
  readonly repository: string;
  /** Commit, in hexadecimal. */
  readonly commit: string;
  /** Folder in the repository, without slashes at its ends; empty at the root. */
  readonly folder: string;
}

/** One stanza: an image under several tags, for several architectures. */
export interface LibraryEntry {
  readonly line: number;
  /** Tags of this entry alone; never empty. */
  readonly tags: readonly string[];
  /** Tags that it has together with other entries, each for its own platforms. */
  readonly sharedTags: readonly string[];
  /** As the build system names them: `amd64`, `arm64v8`, `windows-amd64`. */
  readonly architectures: readonly string[];
  /** Hosts it can be built and run on, such as `windowsservercore-ltsc2025`; empty where any will do. */
  readonly constraints: readonly string[];
  /** By architecture. */
  readonly sources: ReadonlyMap<string, BuildSource>;
}

/** A tag of the OCI distribution specification. */
const tagForm = /^\w[\w.-]{0,127}$/;

const readEntry = ({ line, fields: own }: Stanza, global: ReadonlyMap<string, string>): LibraryEntry => {
  const fields = new Map([...global, ...own]);
  const need = (architecture: string, name: string): string => {
    const value = fields.get(`${architecture}-${name}`) ?? fields.get(name) ?? '';
    if (value === '') throw new LibraryFileError(line, `the stanza has no ${name} for ${architecture}`);
    return value;
  };
  const sourceOf = (architecture: string): BuildSource => {
    const commit = need(architecture, 'GitCommit');
    if (!/^[\da-f]{1,64}$/.test(commit)) throw new LibraryFileError(line, `the GitCommit "${commit}" is not a commit`);
    const folder = fields.get(`${architecture}-Directory`) ?? fields.get('Directory') ?? '';
    return { repository: need(architecture, 'GitRepo'), commit, folder: folder.replaceAll(/^[./]+|\/+$/g, '') };
  };
  const tags = listOf(fields.get('Tags'));
  if (tags.length === 0) throw new LibraryFileError(line, 'the stanza has no Tags');
  const sharedTags = listOf(fields.get('SharedTags'));
  const wrong = [...tags, ...sharedTags].find((tag) => !tagForm.test(tag));
  if (wrong !== undefined) throw new LibraryFileError(line, `"${wrong}" is not a tag`);
  const listed = listOf(fields.get('Architectures'));
  const architectures = listed.length > 0 ? listed : [defaultArchitecture];
  const sources = new Map(architectures.map((architecture) => [architecture, sourceOf(architecture)]));
  return { line, tags, sharedTags, architectures, constraints: listOf(fields.get('Constraints')), sources };
};

/**
 * Reads a file, in its own order. An image that is no longer built has no entries.
 * @throws LibraryFileError with the line at fault; also where two entries claim one tag
 */
export const readLibraryFile = (text: string): readonly LibraryEntry[] => {
  const [first, ...rest] = readStanzas(text);
  if (first === undefined) throw new LibraryFileError(1, 'the file holds no stanza');
  if (!first.fields.has('Maintainers')) throw new LibraryFileError(first.line, 'the first stanza names no Maintainers');
  if (first.fields.has('Tags'))
    throw new LibraryFileError(first.line, 'the first stanza is for defaults, but has Tags');
  const entries = rest.map((stanza) => readEntry(stanza, first.fields));
  const lineOf = new Map<string, number>();
  for (const { line, tags } of entries)
    for (const tag of tags) {
      const before = lineOf.get(tag);
      if (before !== undefined) throw new LibraryFileError(line, `the tag "${tag}" is that of line ${before} too`);
      lineOf.set(tag, line);
    }
  return entries;
};
