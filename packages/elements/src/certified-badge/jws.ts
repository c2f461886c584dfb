/** Compact JWS (RFC 7515 § 3.1) signed with ES256 (RFC 7518 § 3.4), verified with WebCrypto. No other algorithm is known here. */

/** A public key as a key set holds it; nothing of it has been checked. */
export interface PublicKey extends JsonWebKey {
  readonly kid?: string;
  /** What it signs. */
  readonly purpose?: string;
}

/** Why a signed text counts for nothing. */
export type Distrust = 'malformed' | 'untrusted_key' | 'bad_signature';

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const bytesOf = (part: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

const read = (part: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(part)));

/** Whether a part is written in the only way that its bytes can be: otherwise one signature would have several faces. */
const isCanonical = (part: string): boolean =>
  btoa(String.fromCharCode(...bytesOf(part))).replace(/=+$/, '') === part.replaceAll('-', '+').replaceAll('_', '/');

/**
 * What a key for certification has signed. Its claims are of the shape that the store gives them; whether they hold is another question.
 * @param type of the text, as its header must say
 * @param keys of the store; a key of another purpose, kind or curve is not trusted
 */
export const openJws = async <Claims>(
  text: string,
  type: string,
  keys: readonly PublicKey[],
): Promise<Claims | Distrust> => {
  try {
    const [header = '', payload = '', signature = '', ...more] = text.split('.');
    const { alg, typ, kid, crit } = read(header) as Readonly<Record<string, unknown>>;
    const claims = read(payload);
    if (alg !== 'ES256' || typ !== type || crit || more.length > 0 || Object(claims) !== claims) return 'malformed';
    if (![header, payload, signature].every(isCanonical)) return 'malformed';
    const key = keys.find((one) => one.kid === kid && one.purpose === 'certification');
    if (!kid || key?.kty !== 'EC' || key.crv !== 'P-256' || key.alg !== alg) return 'untrusted_key';
    const { kty, crv, x, y } = key as Required<PublicKey>;
    const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
    const isGood = await crypto.subtle.verify(
      curve,
      publicKey,
      bytesOf(signature),
      new TextEncoder().encode(`${header}.${payload}`),
    );
    return isGood ? (claims as Claims) : 'bad_signature';
  } catch {
    return 'malformed';
  }
};
