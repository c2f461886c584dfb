/**
 * The publisher's slug in a repository's name: the first part, or the second under `store/`, where customers find what is sold.
 * @returns '' where the name has no publisher in it, or nothing after
 */
export const namespaceOf = (repository: string): string => {
  const parts = repository.split('/');
  const [namespace = '', ...rest] = parts[0] === 'store' ? parts.slice(1) : parts;
  return rest.length === 0 ? '' : namespace;
};
