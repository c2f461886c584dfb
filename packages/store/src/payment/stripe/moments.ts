/** A moment in Stripe's whole seconds, never before it: what has been paid for is not cut short. */
export const toSeconds = (moment: Date): number => Math.ceil(moment.getTime() / 1000);

export const fromSeconds = (seconds: number): Date => new Date(seconds * 1000);
