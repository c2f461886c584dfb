import type { Check } from './check.ts';

/** The check of a schema that extends another. In a file of its own, as most pages need none such. */
export const both = (first: Check, second: Check): Check<never> => ({ ...(first as object), ...(second as object) });
