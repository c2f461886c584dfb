import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageLayout } from '../local/image-layout.ts';

/** Writes an image as a folder in the layout of the OCI image specification, for skopeo to push. @returns how skopeo names it */
export const writeLayout = async (folder: string, { index, manifests, blobs }: ImageLayout): Promise<string> => {
  const blobFolder = join(folder, 'blobs', 'sha256');
  await mkdir(blobFolder, { recursive: true });
  for (const { digest, bytes } of [index, ...manifests, ...blobs])
    await writeFile(join(blobFolder, digest.replace('sha256:', '')), bytes);
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  const { mediaType, digest, bytes } = index;
  const manifest = { mediaType, digest, size: bytes.length };
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
  return `oci:${folder}`;
};
