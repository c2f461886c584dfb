/** Milliseconds. */
const shortest = 20_000;
const longest = 3_600_000;

/**
 * When to look again at something that nothing has become of yet: after as long as it has taken so far, at least 20 seconds and at most an
 * hour, so that what has been waiting for days costs nothing and keeps nobody else waiting.
 */
export const nextLook = (since: Date, now: Date): Date =>
  new Date(now.getTime() + Math.min(longest, Math.max(shortest, now.getTime() - since.getTime())));
