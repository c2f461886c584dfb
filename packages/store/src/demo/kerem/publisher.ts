import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';

/** A person rather than a company: not verified, with neither logo nor web site. */
export const kerem: PublisherListingInput = {
  slug: 'kerem',
  name: 'כרם',
  story: 'קוד פתוח מהגליל. נכתב בערבים, מתוחזק בשבתות.',
};
