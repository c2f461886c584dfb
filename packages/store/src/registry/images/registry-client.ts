/** The registry's API (OCI distribution specification 1.1), as far as the store reads it. What comes back is hostile: digests are checked. */
import { createHash } from 'node:crypto';
import { mediaTypes } from './manifest.ts';

/** Thrown where the registry cannot be reached, or fails. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** Gives a token for scopes, as `Authorization` takes it after `Bearer`. */
export type RegistryTokens = (scopes: readonly string[]) => Promise<string>;

export interface RegistryClient {
  /** @param reference a tag or a digest; null where there is no such manifest */
  readonly manifest: (repository: string, reference: string) => Promise<Manifest | null>;
  /** The digest that a tag names; null where there is no such tag. */
  readonly digest: (repository: string, tag: string) => Promise<string | null>;
  /** @returns null where there is no such blob, or it is larger than a configuration may be */
  readonly blob: (repository: string, digest: string) => Promise<Uint8Array | null>;
  readonly tags: (repository: string) => Promise<readonly string[]>;
  readonly repositories: () => Promise<readonly string[]>;
}

/** Bytes. Registries take no larger manifests; configurations are about as large. */
const maxSize = 4_194_304;
/** Milliseconds. */
const timeout = 30_000;
const accept = [...mediaTypes.index, ...mediaTypes.manifest].join(', ');

export const digestOf = (body: Uint8Array): string => `sha256:${createHash('sha256').update(body).digest('hex')}`;

const readBody = async (response: Response): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxSize) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** The address of the next page, RFC 8288; null where this is the last. */
const nextPage = (response: Response, base: string): string | null => {
  const link = /^<([^>]+)>; *rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
  return link === undefined ? null : new URL(link, base).pathname + new URL(link, base).search;
};

/** @param base where the registry is, without a slash at the end */
export const createRegistryClient = (base: string, tokens: RegistryTokens): RegistryClient => {
  const ask = async (path: string, scope: string, init: RequestInit = {}): Promise<Response | null> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await tokens([scope])}`);
    let response: Response;
    try {
      response = await fetch(`${base}${path}`, { ...init, headers, signal: AbortSignal.timeout(timeout) });
    } catch (error) {
      throw new RegistryError(`The registry at ${base} cannot be reached.`, { cause: error });
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new RegistryError(`The registry at ${base} answers ${response.status} to ${path}.`);
  };

  const pages = async (first: string, scope: string, key: 'tags' | 'repositories'): Promise<readonly string[]> => {
    const found: string[] = [];
    for (let path: string | null = first; path !== null;) {
      const response: Response | null = await ask(path, scope);
      if (response === null) break;
      const page = (await response.json()) as Readonly<Record<string, unknown>>;
      const names = page[key];
      if (Array.isArray(names)) found.push(...names.filter((name) => typeof name === 'string'));
      path = nextPage(response, base);
    }
    return found;
  };

  const pull = (repository: string) => `repository:${repository}:pull`;

  return {
    manifest: async (repository, reference) => {
      const response = await ask(`/v2/${repository}/manifests/${reference}`, pull(repository), { headers: { accept } });
      const body = response && (await readBody(response));
      if (response === null || body === null) return null;
      const digest = digestOf(body);
      if (reference.includes(':') && reference !== digest)
        throw new RegistryError(`The registry at ${base} answers for ${reference} with another manifest.`);
      return { digest, mediaType: response.headers.get('content-type')?.split(';')[0] ?? '', body };
    },
    digest: async (repository, tag) => {
      const path = `/v2/${repository}/manifests/${tag}`;
      const response = await ask(path, pull(repository), { method: 'HEAD', headers: { accept } });
      return response?.headers.get('docker-content-digest') ?? null;
    },
    blob: async (repository, digest) => {
      const response = await ask(`/v2/${repository}/blobs/${digest}`, pull(repository));
      const body = response && (await readBody(response));
      if (body !== null && digestOf(body) !== digest)
        throw new RegistryError(`The registry at ${base} answers for ${digest} with another blob.`);
      return body;
    },
    tags: (repository) => pages(`/v2/${repository}/tags/list?n=1000`, pull(repository), 'tags'),
    repositories: () => pages('/v2/_catalog?n=1000', 'registry:catalog:*', 'repositories'),
  };
};
