/** What a card says, in English. `{names}` are filled in with what is already formatted. */
export const words = {
  free: 'Free',
  byol: 'Bring your own licence',
  paid: 'Paid',
  trial: 'Free for {days}',
  trialThen: '{price} after {days} free',
  from: 'From {price}',
  month: '{price} per month',
  year: '{price} per year',
  once: '{price} once',
  each: '{price} × {component}',
  store: 'Reviewed',
  official: 'Official',
  community: 'Community',
  certified: 'Certified',
  pulls: '{count} pulls',
  on_hold: 'On hold',
  deprecated: 'Deprecated',
};

export type ListingWords = typeof words;
