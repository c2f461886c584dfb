/** What the store calls itself in tokens for its own requests; no account's id has a space in it. */
export const ownAccount = 'the store';
