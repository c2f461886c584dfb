/** What the button says, in English. `{names}` are filled in with what is already formatted. */
export const words = {
  free: 'Get',
  trial: 'Start {count}-day trial',
  paid: 'Buy — {price}',
  byol: 'Enter your licence',
  manage: 'Manage',
  contact: 'Contact',
  page: 'See in the store',
  from: 'from {price}',
  month: '{price} per month',
  year: '{price} per year',
  once: '{price}',
  failed: 'That did not work. Try again.',
};

export type TryBuyWords = typeof words;
