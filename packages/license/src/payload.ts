/** Reads what is signed, formats.md section 1. */
import { readPaddedBase64Url } from './base64.ts';
import { type JsonObject, isObject, member, objectOf, readJson, textOf } from './json.ts';
import type { License, LicenseComponent } from './license.ts';
import { Malformed } from './malformed.ts';
import { type Moment, readMoment } from './moment.ts';
import { readBinaryText } from './text.ts';

export interface Payload {
  readonly license: License;
  /** Proves that the file's private key belongs to the licence: HMAC-SHA-256, keyed with it, over `expiration`. */
  readonly token: Uint8Array<ArrayBuffer>;
  /** RFC 3339 in whole seconds. */
  readonly expiration: string;
}

const place = 'payload';
const day = 86_400_000;
/** A century: later than any licence ends, and still a date. */
const mostGraceDays = 36_525;

/** Undefined where it is empty, too: older issuers write what they do not know as empty text. */
const optionalText = (object: JsonObject, name: string, where = `${place}.`): string | undefined =>
  (member(object, name) ?? '') === '' ? undefined : textOf(object, name, where);

const optionalCount = (object: JsonObject, name: string, most = Number.MAX_SAFE_INTEGER): number | undefined => {
  const value = member(object, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > most)
    throw new Malformed(`${place}.${name}`, `is not a whole number from 0 to ${most}`);
  return value;
};

const componentsOf = (payload: JsonObject): readonly LicenseComponent[] => {
  const list = member(payload, 'pricing_components');
  // Licences from before there were components count engines alone.
  const nodes = optionalCount(payload, 'maxEngines');
  if (list === undefined) return nodes === undefined ? [] : [{ name: 'Nodes', value: nodes }];
  if (!Array.isArray(list)) throw new Malformed(`${place}.pricing_components`, 'is not a list');
  return list.map((component: unknown, at) => {
    const { name, value } = isObject(component) ? component : {};
    if (typeof name !== 'string' || typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new Malformed(`${place}.pricing_components[${at}]`, 'is not a name with a whole number');
    return { name, value };
  });
};

const flag = (payload: JsonObject, name: string): boolean => {
  const value = member(payload, name) ?? false;
  if (typeof value !== 'boolean') throw new Malformed(`${place}.${name}`, 'is neither true nor false');
  return value;
};

/** Without a prototype: what it has, it was given. */
const metadataOf = (payload: JsonObject): JsonObject => ({
  __proto__: null,
  ...(member(payload, 'metadata') === undefined ? {} : objectOf(payload, 'metadata', `${place}.`)),
});

/**
 * @param binary a character for each byte of what is signed
 * @param issuedAt as the signature says
 */
export const readPayload = (binary: string, { date: issuedAt }: Moment): Payload => {
  const payload = readJson(readBinaryText(binary, place), place);
  const { date: expiration, text: wholeSeconds } = readMoment(
    textOf(payload, 'expiration', `${place}.`),
    `${place}.expiration`,
  );
  const graceDays = optionalCount(payload, 'grace_days', mostGraceDays) ?? 0;
  const metadata = metadataOf(payload);
  const license: License = {
    issuedAt,
    expiration,
    graceDays,
    graceEnd: new Date(expiration.getTime() + graceDays * day),
    components: componentsOf(payload),
    licenseType: optionalText(payload, 'licenseType'),
    tier: optionalText(payload, 'tier'),
    scanningEnabled: flag(payload, 'scanningEnabled'),
    username: optionalText(metadata, 'username', `${place}.metadata.`),
    company: optionalText(metadata, 'company', `${place}.metadata.`),
    subscriptionId: optionalText(payload, 'subscription_id'),
    productId: optionalText(payload, 'product_id'),
    planId: optionalText(payload, 'rate_plan_id'),
    version: optionalCount(payload, 'version'),
    metadata,
  };
  const token = readPaddedBase64Url(textOf(payload, 'token', `${place}.`), `${place}.token`);
  return { license, token, expiration: wholeSeconds };
};
