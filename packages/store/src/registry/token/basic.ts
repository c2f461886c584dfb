/** Credentials of HTTP Basic authentication, RFC 7617. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Reads an `Authorization` header.
 * @returns null where it is not Basic, or not well-formed
 */
export const readBasic = (header: string): BasicCredentials | null => {
  const encoded = /^basic +([a-z\d+/]+={0,2})$/i.exec(header)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 1 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
};
