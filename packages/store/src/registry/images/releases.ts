/** What releases a product has by the images that were pushed. Pure. */
import type { ReleasePlatform } from '@chandlery/contract';

/** An image that the registry holds, with all of its tags. */
export interface TaggedImage {
  readonly repository: string;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly platforms: readonly ReleasePlatform[];
  readonly labels: Readonly<Record<string, string>>;
  readonly builtAt: Date | null;
  readonly pushedAt: Date;
}

export interface PushedRelease {
  readonly version: string;
  readonly tags: readonly string[];
  readonly platforms: readonly ReleasePlatform[];
  readonly repositories: readonly string[];
  readonly releasedAt: Date;
  /** When the last of its images came. */
  readonly pushedAt: Date;
}

const versionLabel = 'org.opencontainers.image.version';

/** The tag that says most: `16.4.2` before `16.4` and `16`. */
const mostSpecific = (one: string, other: string): number =>
  other.split('.').length - one.split('.').length || other.length - one.length || (one < other ? -1 : 1);

/** `latest` says nothing of what it is: people must know what they download. */
const versionOf = ({ tags, labels }: TaggedImage): string | null => {
  const named = tags.filter((tag) => tag !== 'latest').toSorted(mostSpecific);
  const label = labels[versionLabel]?.trim() ?? '';
  const isLabelGood = label !== '' && label !== 'latest' && label.length <= 128;
  // A label that its own tags contradict is usually that of the base image.
  const isLabelAgreed = named.length === 0 || named.some((tag) => tag === label || tag === `v${label}`);
  return isLabelGood && isLabelAgreed ? label : (named[0] ?? null);
};

const releasedAt = ({ builtAt, pushedAt }: TaggedImage): Date =>
  // Reproducible builds say 1970 or 1980.
  builtAt !== null && builtAt.getUTCFullYear() > 1980 && builtAt <= pushedAt ? builtAt : pushedAt;

const merge = (version: string, images: readonly TaggedImage[]): PushedRelease => {
  const platforms = new Map<string, ReleasePlatform>();
  for (const image of images)
    for (const each of image.platforms) if (!platforms.has(each.platform)) platforms.set(each.platform, each);
  return {
    version,
    tags: [...new Set(images.flatMap(({ tags }) => tags))].toSorted(mostSpecific),
    platforms: [...platforms.values()],
    repositories: [...new Set(images.map(({ repository }) => repository))].toSorted(),
    releasedAt: new Date(Math.min(...images.map((image) => releasedAt(image).getTime()))),
    pushedAt: new Date(Math.max(...images.map(({ pushedAt }) => pushedAt.getTime()))),
  };
};

/**
 * The releases that images make, newest first. Images of one version, in one repository or several, are one release.
 * @param images those of the default plan's repository first
 */
export const releasesOf = (images: readonly TaggedImage[]): readonly PushedRelease[] => {
  const byVersion = new Map<string, TaggedImage[]>();
  for (const image of images) {
    const version = versionOf(image);
    if (version !== null) byVersion.set(version, [...(byVersion.get(version) ?? []), image]);
  }
  return [...byVersion]
    .map(([version, same]) => merge(version, same))
    .toSorted(
      (one, other) =>
        other.releasedAt.getTime() - one.releasedAt.getTime() || other.pushedAt.getTime() - one.pushedAt.getTime(),
    );
};
