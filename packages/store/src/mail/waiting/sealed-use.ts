/** What waiting mails are sealed for. */
export const sealedUse = 'mails at rest';
