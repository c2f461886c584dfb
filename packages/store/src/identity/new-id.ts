import { randomInt } from 'node:crypto';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A new id as Better Auth makes them: 32 letters or digits. */
export const newIdentityId = (): string => Array.from({ length: 32 }, () => digits[randomInt(digits.length)]).join('');
