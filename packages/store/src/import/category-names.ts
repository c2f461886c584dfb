/** The store's categories, by the slugs that catalogues share. */
const names: ReadonlyMap<string, string> = new Map([
  ['api-management', 'API management'],
  ['content-management-system', 'Content management'],
  ['data-science', 'Data science'],
  ['databases-and-storage', 'Databases & storage'],
  ['developer-tools', 'Developer tools'],
  ['integration-and-delivery', 'Integration & delivery'],
  ['internet-of-things', 'Internet of things'],
  ['languages-and-frameworks', 'Languages & frameworks'],
  ['machine-learning-and-ai', 'Machine learning & AI'],
  ['message-queues', 'Message queues'],
  ['monitoring-and-observability', 'Monitoring & observability'],
  ['networking', 'Networking'],
  ['operating-systems', 'Operating systems'],
  ['security', 'Security'],
  ['web-analytics', 'Web analytics'],
  ['web-servers', 'Web servers'],
]);

/** A category's name; of one that is not known, its slug as words. */
export const categoryName = (slug: string): string => {
  const words = slug.replaceAll(/[._-]+/g, ' ');
  return names.get(slug) ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};
