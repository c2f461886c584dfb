/** What the fields of forms take, each with what is said where it does not. */
import * as z from 'zod/mini';
import { error, limits } from './form.ts';

const long = error('errorLong');

export const line = (longest = 100) =>
  z.string(error('errorNeeded')).check(z.trim(), z.minLength(1, error('errorNeeded')), z.maxLength(longest, long));

/** Empty where nothing was sent. */
export const optionalLine = (longest = 100) => z._default(z.string().check(z.trim(), z.maxLength(longest, long)), '');

export const email = z
  .string(error('errorEmail'))
  .check(z.trim(), z.maxLength(254, long), z.email(error('errorEmail')), z.toLowerCase());

/** One that is to be set. */
export const newPassword = z
  .string(error('errorNeeded'))
  .check(z.minLength(limits.minimum, error('errorPasswordShort')), z.maxLength(limits.maximum, long));

/** One that there is. */
export const password = z
  .string(error('errorNeeded'))
  .check(z.minLength(1, error('errorNeeded')), z.maxLength(limits.maximum, long));

/** A box that is ticked, or not sent. */
export const ticked = z.pipe(
  z._default(z.string(), ''),
  z.transform((value: string) => value !== ''),
);
