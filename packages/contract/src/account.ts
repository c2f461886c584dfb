import * as z from 'zod/mini';
import { Slug } from './primitive.ts';

/** An organisation of customers, and what the account is in it: `owner` buys, `member` pulls. */
export const Membership = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'member']),
});

/** A publisher, and what the account is in its team. */
export const PublisherMembership = z.object({
  slug: Slug,
  name: z.string(),
  role: z.enum(['owner', 'editor', 'analyst']),
});

/** The account of who is asking. */
export const Account = z.object({
  id: z.string(),
  /** What `docker login` takes. */
  username: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  organisations: z.array(Membership),
  publishers: z.array(PublisherMembership),
});

export type Membership = z.infer<typeof Membership>;
export type PublisherMembership = z.infer<typeof PublisherMembership>;
export type Account = z.infer<typeof Account>;
