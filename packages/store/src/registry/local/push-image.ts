import { type RegistryTokens, RegistryError } from '../images/registry-client.ts';
import type { Blob, ImageLayout } from './image-layout.ts';

/**
 * Pushes an image under a tag, by the registry's API (OCI distribution specification 1.1, "Push").
 * @param base where the registry is, without a slash at the end
 * @throws RegistryError
 */
export const pushImage = async (
  base: string,
  tokens: RegistryTokens,
  repository: string,
  tag: string,
  { index, manifests, blobs }: ImageLayout,
): Promise<void> => {
  const authorization = `Bearer ${await tokens([`repository:${repository}:pull,push`])}`;
  const send = async (method: string, url: string, blob?: Blob): Promise<Response> => {
    const response = await fetch(url, {
      method,
      headers: { authorization, ...(blob === undefined ? {} : { 'content-type': blob.mediaType }) },
      ...(blob === undefined ? {} : { body: new Uint8Array(blob.bytes) }),
    });
    if (!response.ok && response.status !== 404)
      throw new RegistryError(`The registry answers ${response.status} to ${method} ${url}: ${await response.text()}`);
    return response;
  };
  const putBlob = async (blob: Blob): Promise<void> => {
    if ((await send('HEAD', `${base}/v2/${repository}/blobs/${blob.digest}`)).ok) return;
    const started = await send('POST', `${base}/v2/${repository}/blobs/uploads/`);
    const upload = new URL(started.headers.get('location') ?? '', base);
    upload.searchParams.set('digest', blob.digest);
    await send('PUT', upload.href, { ...blob, mediaType: 'application/octet-stream' });
  };
  for (const blob of blobs) await putBlob(blob);
  for (const manifest of manifests)
    await send('PUT', `${base}/v2/${repository}/manifests/${manifest.digest}`, manifest);
  await send('PUT', `${base}/v2/${repository}/manifests/${tag}`, index);
};
