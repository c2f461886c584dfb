/** What is said where there is nothing to show, in English. */
export const words = {
  empty: 'Nothing to show yet.',
  'not-found': 'This product is not in the store.',
  offline: 'You are offline.',
  refused: 'The store refuses to answer this page.',
  error: 'The store could not be reached.',
  retry: 'Try again',
};

export type FailureWords = typeof words;
