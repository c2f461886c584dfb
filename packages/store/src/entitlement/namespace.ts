/**
 * The publisher's slug in a repository's name: the first part, or the second under `store/`, where customers find what is sold.
 * @returns '' where there is none
 */
export const namespaceOf = (repository: string): string => {
  const [first = '', second = ''] = repository.split('/');
  return first === 'store' ? second : first;
};
