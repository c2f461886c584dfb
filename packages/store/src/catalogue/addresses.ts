/** Absolute addresses of what the store shows, on the origin where the public reaches it. */
export interface Addresses {
  /** The origin itself, without a slash at the end. */
  readonly origin: string;
  readonly product: (slug: string) => string;
  readonly publisher: (slug: string) => string;
  /** @param name in `media`, or null where there is no image */
  readonly image: (name: string | null) => string | null;
  /** What `docker pull` takes. */
  readonly reference: (image: { readonly repository: string; readonly tag: string }) => string;
}

/** @param registry host and port that customers pull from; null for Docker's default registry, which has its own library in any case */
export const createAddresses = (origin: string, registry: string | null = null): Addresses => ({
  origin,
  product: (slug) => `${origin}/products/${slug}`,
  publisher: (slug) => `${origin}/publishers/${slug}`,
  image: (name) => (name === null ? null : `${origin}/media/${name}`),
  reference: ({ repository, tag }) => {
    if (repository.startsWith('library/')) return `${repository.slice('library/'.length)}:${tag}`;
    return registry === null ? `${repository}:${tag}` : `${registry}/${repository}:${tag}`;
  },
});
