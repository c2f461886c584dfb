import type { ReleasePlatform } from '@chandlery/contract';
import { systemOf } from './labels.ts';

/** What of a release says which tags a plan's images have. */
export interface TaggedRelease {
  readonly tags: readonly string[];
  readonly platforms: readonly ReleasePlatform[];
  /** Repositories that hold it; empty where that is not known, and then all of its product's may. */
  readonly repositories: readonly string[];
}

interface Tag {
  readonly value: string;
  /** Whether it is what the plan's pull command names. */
  readonly latest: boolean;
}

export interface Version {
  readonly os: string;
  readonly architecture: string;
  readonly tags: readonly Tag[];
}

/**
 * A plan's tags for each system, the newest release's first.
 * @param releases newest first
 */
export const versionsOf = (
  releases: readonly TaggedRelease[],
  images: readonly { readonly repository: string; readonly tag: string }[],
): Version[] => {
  const [main] = images;
  if (main === undefined) return [];
  const held = releases.filter(
    ({ repositories }) =>
      repositories.length === 0 || images.some(({ repository }) => repositories.includes(repository)),
  );
  const tags = new Map<string, Set<string>>();
  for (const release of held) {
    for (const { platform } of release.platforms) {
      const { os, architecture } = systemOf(platform);
      const key = `${os}/${architecture}`;
      tags.set(key, new Set([...(tags.get(key) ?? []), ...release.tags]));
    }
  }
  return [...tags].map(([key, values]) => {
    const { os, architecture } = systemOf(key);
    return { os, architecture, tags: [...values].map((value) => ({ value, latest: value === main.tag })) };
  });
};

/** The tag that each operating system's pull command names. */
export const defaultVersion = (
  versions: readonly Version[],
  images: readonly { readonly tag: string }[],
): Readonly<Record<string, string>> => {
  const [main] = images;
  return main === undefined ? {} : Object.fromEntries(versions.map(({ os }) => [os, main.tag]));
};
