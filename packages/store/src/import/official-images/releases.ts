/** A repository's entries as releases: one for each. */
import type { ProductListingInput } from '../../catalogue/listing.ts';
import { platformOf } from './architecture.ts';
import type { BuildSource, LibraryEntry } from './library-file.ts';
import { mostSpecific, newestFirst, preReleasesAmong } from './version.ts';

type Release = NonNullable<ProductListingInput['releases']>[number];

const allTags = ({ tags, sharedTags }: LibraryEntry): readonly string[] => [...new Set([...tags, ...sharedTags])];

const isLatest = (entry: LibraryEntry): boolean => allTags(entry).includes('latest');

/** Markdown: the commit, as a link to what was built where the host is known to have one. */
const commitLink = ({ repository, commit, folder }: BuildSource): string => {
  const short = `\`${commit.slice(0, 12)}\``;
  const web = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+?(?=(?:\.git)?\/?$)/.exec(repository)?.[0];
  if (web === undefined) return `${short} of \`${repository.replaceAll('`', '')}\``;
  return `[${short}](${web}/tree/${commit}${folder === '' ? '' : `/${encodeURI(folder)}`})`;
};

/** Markdown: what each of the platforms was built from, and where it runs. */
const notesOf = ({ sources, constraints }: LibraryEntry): string => {
  const platformsByLink = new Map<string, string[]>();
  for (const [architecture, source] of sources) {
    const platform = platformOf(architecture);
    if (platform === undefined) continue;
    const link = commitLink(source);
    platformsByLink.set(link, [...(platformsByLink.get(link) ?? []), platform]);
  }
  const [only, ...others] = platformsByLink.keys();
  const built =
    others.length === 0
      ? `Built from ${only}.`
      : [
          'Built from',
          ...Array.from(platformsByLink, ([link, platforms]) => `- ${link} for ${platforms.join(', ')}`),
        ].join('\n');
  return constraints.length === 0 ? built : `${built}\n\nRuns on Windows hosts with ${constraints.join(' or ')}.`;
};

/**
 * What makers call `latest` first, then the newest first. Architectures that are not known are left out.
 * @param entries of one repository
 */
export const releasesOf = (entries: readonly LibraryEntry[]): readonly Release[] => {
  const isPreRelease = preReleasesAmong(entries.map(allTags));
  return entries
    .map((entry) => ({ entry, version: mostSpecific(entry.tags) }))
    .toSorted(
      (one, other) =>
        Number(isLatest(other.entry)) - Number(isLatest(one.entry)) || newestFirst(one.version, other.version),
    )
    .map(({ entry, version }) => ({
      version,
      tags: [...allTags(entry)],
      platforms: [...new Set(entry.architectures.map(platformOf))]
        .filter((platform) => platform !== undefined)
        .map((platform) => ({ platform })),
      channel: isPreRelease(allTags(entry)) ? 'beta' : 'stable',
      notes: notesOf(entry),
    }));
};

/** The tag of a pull command: the most exact one that all images called `latest` have, else that of the first release. */
export const pullTag = (entries: readonly LibraryEntry[]): string => {
  const [first, ...others] = entries.filter(isLatest).map(allTags);
  if (first !== undefined) return mostSpecific(first.filter((tag) => others.every((tags) => tags.includes(tag))));
  return (
    releasesOf(entries).find(({ channel }) => channel === 'stable')?.version ??
    releasesOf(entries)[0]?.version ??
    'latest'
  );
};

/** Architectures of the entries that have no platform. */
export const unknownArchitectures = (entries: readonly LibraryEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ architectures }) => architectures.filter((name) => platformOf(name) === undefined))),
];
