/** Base32, RFC 4648; `toString(32)` counts on from the digits instead. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A public key's libtrust id: SHA-256 over its DER SubjectPublicKeyInfo, the first 240 bits in base32, twelve groups of four.
 * @param key one that may be exported
 */
export const keyId = async (key: CryptoKey): Promise<string> => {
  const { subtle } = crypto;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await subtle.exportKey('spki', key)), 0, 30);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const digits = BigInt(`0x${hex}`).toString(32).padStart(48, '0');
  const id = Array.from(digits, (digit) => letters[Number.parseInt(digit, 32)]).join('');
  return id.match(/.{4}/g)?.join(':') ?? '';
};

/** Whether a text has the form of a libtrust id. */
export const isKeyId = (text: string): boolean => /^(?:[A-Z2-7]{4}:){11}[A-Z2-7]{4}$/.test(text);
