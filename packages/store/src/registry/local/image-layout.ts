/** Small images, built here: OCI image specification 1.1. */
import { gzipSync } from 'node:zlib';
import { type TarEntry, packTar } from 'modern-tar';
import { digestOf } from '../images/registry-client.ts';

export interface Blob {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An index with everything that it names. */
export interface ImageLayout {
  readonly index: Blob;
  readonly manifests: readonly Blob[];
  readonly blobs: readonly Blob[];
}

export interface ImageRecipe {
  /** `linux/arm/v7`. */
  readonly platforms: readonly string[];
  /** Files by their path, without a slash at the start. */
  readonly files: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly created: Date;
}

const json = (mediaType: string, value: unknown): Blob => blob(mediaType, Buffer.from(JSON.stringify(value)));
const blob = (mediaType: string, bytes: Uint8Array): Blob => ({ digest: digestOf(bytes), mediaType, bytes });
const descriptor = ({ digest, mediaType, bytes }: Blob) => ({ mediaType, digest, size: bytes.length });

const oci = (name: string): string => `application/vnd.oci.image.${name}`;

const platformParts = (platform: string) => {
  const [os = '', architecture = '', variant] = platform.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};

const buildLayer = async (files: ImageRecipe['files'], platform: string, mtime: Date) => {
  const entries = Object.entries({ ...files, 'etc/platform': `${platform}\n` }).map(([name, body]): TarEntry => {
    const size = Buffer.byteLength(body);
    return { header: { name, size, mtime, mode: 0o644, uid: 0, gid: 0 }, body };
  });
  const tar = await packTar(entries);
  return { diffId: digestOf(tar), layer: blob(oci('layer.v1.tar+gzip'), gzipSync(tar)) };
};

const buildOne = async ({ files, labels, created }: ImageRecipe, platform: string) => {
  const { diffId, layer } = await buildLayer(files, platform, created);
  const config = json(oci('config.v1+json'), {
    created: created.toISOString(),
    ...platformParts(platform),
    config: { User: '65534', Labels: labels },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: created.toISOString(), created_by: 'chandlery demo image' }],
  });
  const manifest = json(oci('manifest.v1+json'), {
    schemaVersion: 2,
    mediaType: oci('manifest.v1+json'),
    config: descriptor(config),
    layers: [descriptor(layer)],
  });
  return { manifest, blobs: [config, layer], platform };
};

/** Builds an image for every platform, and the index over them. The same recipe makes the same bytes. */
export const buildImage = async (recipe: ImageRecipe): Promise<ImageLayout> => {
  const built = await Promise.all(recipe.platforms.map((platform) => buildOne(recipe, platform)));
  const index = json(oci('index.v1+json'), {
    schemaVersion: 2,
    mediaType: oci('index.v1+json'),
    manifests: built.map(({ manifest, platform }) => ({
      ...descriptor(manifest),
      platform: platformParts(platform),
    })),
  });
  return { index, manifests: built.map(({ manifest }) => manifest), blobs: built.flatMap(({ blobs }) => blobs) };
};
