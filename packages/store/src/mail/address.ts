import * as z from 'zod/mini';

const Address = z.email().check(z.maxLength(254));

/** Whether a mail can be sent to it: one address, with nothing around it. */
export const isAddress = (text: string): boolean => z.safeParse(Address, text).success;

/** An address as logs have it: enough to find the mail server's own line, not enough to write to somebody. */
export const maskedAddress = (address: string): string => address.replace(/^(.).*(?=@)/, '$1…');

/** Whom mails are from. */
export interface Sender {
  /** Empty where there is only an address. */
  readonly name: string;
  readonly address: string;
}

/** Reads `store@example.com`, or `Chandlery <store@example.com>` with or without quotes; null where it is neither. */
export const readSender = (text: string): Sender | null => {
  const [, name = '', address = text] = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>$/u.exec(text) ?? [];
  return isAddress(address) ? { name: name.trim(), address } : null;
};
