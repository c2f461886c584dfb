/**
 * The publisher's slug in a repository's name: the first part, or the second under `store/`, where customers find what is sold.
 * @returns '' where the name has no publisher in it, or nothing after
 */
export const namespaceOf = (repository: string): string => {
  const parts = repository.split('/');
  const [namespace = '', ...rest] = parts[0] === 'store' ? parts.slice(1) : parts;
  return rest.length === 0 ? '' : namespace;
};

/**
 * Whether a plan may open a repository: its own publisher's alone, so that nobody opens another's images by naming them in a plan. What
 * the operator curates may come from anywhere but `store/`.
 */
export const mayOpen = (
  product: { readonly source: string; readonly publisher: string },
  repository: string,
): boolean =>
  product.publisher === namespaceOf(repository) || (product.source === 'official' && !repository.startsWith('store/'));
