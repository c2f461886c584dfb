/** Manifests, indexes and configurations of images: OCI image specification 1.1 and Docker's version 2, schema 2. Hostile until parsed. */
import { Digest } from '@chandlery/contract';
import * as z from 'zod/mini';

const Size = z.int().check(z.minimum(0));
const Descriptor = z.object({ mediaType: z.string(), digest: Digest, size: Size });

export const ImageManifest = z.object({
  config: Descriptor,
  layers: z.array(Descriptor).check(z.maxLength(1000)),
});

const PlatformParts = z.object({ os: z.string(), architecture: z.string(), variant: z.optional(z.string()) });

export const ImageIndex = z.object({
  manifests: z.array(z.extend(Descriptor, { platform: z.optional(PlatformParts) })).check(z.maxLength(200)),
});

export const ImageConfig = z.extend(PlatformParts, {
  created: z.optional(z.string()),
  config: z.optional(z.nullable(z.object({ Labels: z.optional(z.nullable(z.record(z.string(), z.string()))) }))),
});

export type ImageManifest = z.infer<typeof ImageManifest>;
export type ImageConfig = z.infer<typeof ImageConfig>;
export type PlatformParts = z.infer<typeof PlatformParts>;

export const mediaTypes = {
  index: ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'],
  manifest: ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'],
  config: ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json'],
} as const;

const isOf = (kind: keyof typeof mediaTypes, mediaType: string): boolean =>
  mediaTypes[kind].some((each) => each === mediaType);

export const isIndexType = (mediaType: string): boolean => isOf('index', mediaType);
export const isManifestType = (mediaType: string): boolean => isOf('manifest', mediaType) || isIndexType(mediaType);
/** Signatures, charts and other artefacts have configurations of other types. */
export const isImageConfigType = (mediaType: string): boolean => isOf('config', mediaType);

/** `linux/arm/v7`. Null where it is none that runs, such as the attestations that builders add as `unknown/unknown`. */
export const platformName = ({ os, architecture, variant }: PlatformParts): string | null => {
  const name = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/');
  return os !== 'unknown' && /^[a-z\d]+\/[a-z\d_]+(\/[a-z\d]+)?$/.test(name) ? name : null;
};
