/** What a catalogue says, in English. */
export const words = {
  search: 'Search products',
  filters: 'Filters',
  clear: 'Clear filters',
  sort: 'Sort by',
  relevance: 'Relevance',
  popular: 'Most pulled',
  rating: 'Best rated',
  newest: 'Newest',
  updated: 'Recently updated',
  name: 'Name',
  type: 'Type',
  category: 'Category',
  platform: 'Platform',
  price: 'Price',
  source: 'Source',
  certified: 'Certified',
  container: 'Container',
  plugin: 'Plugin',
  service: 'Service',
  free: 'Free',
  trial: 'Free trial',
  paid: 'Paid',
  byol: 'Bring your own licence',
  store: 'Reviewed',
  official: 'Official',
  community: 'Community',
  true: 'Certified only',
  results: 'Results',
  /** `{count}` comes formatted; which of them is said follows the language's plural rules. */
  total: { one: '{count} product', other: '{count} products' } as Partial<Record<Intl.LDMLPluralRule, string>> & {
    other: string;
  },
  none: 'No product fits. Try fewer words or filters.',
  instead: 'Nothing fits “{query}”; these fit “{corrected}”.',
  more: 'Show more',
};

export type CatalogWords = typeof words;
