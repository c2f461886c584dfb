const longest = 60;

/**
 * Words of a stranger's as a mail may repeat them: one short line that turns no other text around and that no mail program makes a link
 * of. Otherwise an organisation's name would be a way to send anybody anything in the store's name.
 */
export const quoted = (text: string): string => {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
  // A word joiner after what makes an address of words is not seen, and ends it.
  return line.replaceAll(/[.:/@]/g, '$&\u2060');
};
