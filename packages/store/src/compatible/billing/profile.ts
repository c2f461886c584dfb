import * as z from 'zod/mini';

const text = z.optional(z.nullable(z.string().check(z.maxLength(255, 'takes at most 255 characters'))));

const Address = z.object({
  address_line_1: text,
  address_line_2: text,
  address_line_3: text,
  city: text,
  province: text,
  country: text,
  post_code: text,
  primary_address: z.optional(z.boolean('takes true or false')),
});

/** Whom and where invoices are addressed to. */
export const Profile = z.object({
  first_name: text,
  last_name: text,
  email: text,
  company_name: text,
  phone_primary: text,
  job_function: text,
  addresses: z.optional(z.nullable(z.array(Address).check(z.maxLength(10, 'takes at most 10')))),
});

export type Profile = z.output<typeof Profile>;
