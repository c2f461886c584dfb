import type { ReleasePlatform } from '@chandlery/contract';
import * as z from 'zod/mini';
import {
  ImageConfig,
  ImageIndex,
  ImageManifest,
  isImageConfigType,
  isIndexType,
  isManifestType,
  platformName,
} from './manifest.ts';
import type { Manifest, RegistryClient } from './registry-client.ts';

/** An image, or one for each of several platforms, as a tag names it. */
export interface DescribedImage {
  readonly digest: string;
  readonly mediaType: string;
  readonly platforms: readonly ReleasePlatform[];
  readonly labels: Readonly<Record<string, string>>;
  /** When it was built, as it says itself; null where it does not. */
  readonly builtAt: Date | null;
}

const parse = <Value>(schema: z.core.$ZodType<Value>, bytes: Uint8Array): Value | null => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const result = z.safeParse(schema, value);
  return result.success ? result.data : null;
};

const moment = (text: string | undefined): Date | null => {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
};

/** More than any builder writes, less than would fill a database. */
const labelLimit = 200;
const labelLength = 4096;

const labelsOf = ({ config }: ImageConfig): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config?.Labels ?? {})
      .filter(([name, value]) => name.length <= 256 && value.length <= labelLength)
      .slice(0, labelLimit)
      .map(([name, value]) => [name, value.replaceAll('\0', '')]),
  );

/** One image for one platform; null where the manifest is none of an image that runs. */
const describeOne = async (
  client: RegistryClient,
  repository: string,
  { digest, mediaType, body }: Manifest,
): Promise<DescribedImage | null> => {
  const manifest = parse(ImageManifest, body);
  if (manifest === null || !isImageConfigType(manifest.config.mediaType)) return null;
  const bytes = await client.blob(repository, manifest.config.digest);
  const config = bytes && parse(ImageConfig, bytes);
  const platform = config && platformName(config);
  if (config === null || platform === null) return null;
  const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
  return {
    digest,
    mediaType,
    platforms: [{ platform, digest, size }],
    labels: labelsOf(config),
    builtAt: moment(config.created),
  };
};

const renamed = (platforms: readonly ReleasePlatform[], platform: string): ReleasePlatform[] =>
  platforms.map(({ digest, size }) => ({ platform, digest, size }));

/** All images of an index; labels and time are those of the first. */
const describeIndex = async (
  client: RegistryClient,
  repository: string,
  { digest, mediaType, body }: Manifest,
): Promise<DescribedImage | null> => {
  const index = parse(ImageIndex, body);
  const images: DescribedImage[] = [];
  for (const entry of index?.manifests ?? []) {
    // The index says the variant more often than the configuration does.
    const platform = entry.platform && platformName(entry.platform);
    if (platform === null || !isManifestType(entry.mediaType) || isIndexType(entry.mediaType)) continue;
    const manifest = await client.manifest(repository, entry.digest);
    const image = manifest && (await describeOne(client, repository, manifest));
    if (image === null) continue;
    images.push(platform === undefined ? image : { ...image, platforms: renamed(image.platforms, platform) });
  }
  const [first] = images;
  if (first === undefined) return null;
  return { ...first, digest, mediaType, platforms: images.flatMap(({ platforms }) => platforms) };
};

/**
 * Reads from the registry what an image says of itself: platforms with digests and sizes, labels, time.
 * @returns null where it is not an image that runs: a signature, a chart, or nonsense
 */
export const describeImage = (
  client: RegistryClient,
  repository: string,
  manifest: Manifest,
): Promise<DescribedImage | null> =>
  isIndexType(manifest.mediaType)
    ? describeIndex(client, repository, manifest)
    : describeOne(client, repository, manifest);
