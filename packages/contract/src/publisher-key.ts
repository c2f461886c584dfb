import * as z from 'zod/mini';
import { DateTime, Label, Slug } from './primitive.ts';
import { ServerScope } from './scope.ts';

/** Keys come in two worlds that never meet: what is done with a test key costs nothing and entitles to nothing. */
export const KeyMode = z.enum(['test', 'live']);

/** `publishable` keys stand in pages for all to read, and are bound to the pages' origins; `secret` ones stay on a vendor's server. */
export const PublisherKeyKind = z.enum(['publishable', 'secret']);

/** `pkey_` and 22 letters or digits. */
export const PublisherKeyId = z.string().check(z.regex(/^pkey_\w{22}$/));

/** Where a page is, exactly as browsers say it: scheme, host in lower case, and the port where it is not the scheme's own. */
export const PageOrigin = z.string().check(z.regex(/^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/));

/** A publisher's key, without what makes it one: a secret key is shown once, when it is made. */
export const PublisherKey = z.object({
  id: PublisherKeyId,
  kind: PublisherKeyKind,
  mode: KeyMode,
  /** What its owner calls it. */
  name: z.string(),
  /** A publishable key whole; of a secret one, enough to tell it from others. */
  display: z.string(),
  /** Of a secret key: what it may do. */
  scopes: z.array(ServerScope),
  /** Of a publishable key: the origins whose pages may use it. */
  origins: z.array(PageOrigin),
  createdAt: DateTime,
  /** Null where it never was. */
  usedAt: z.nullable(DateTime),
  /** Null where it is good. */
  revokedAt: z.nullable(DateTime),
});

export const PublisherKeyList = z.object({ items: z.array(PublisherKey) });

/** A key that has just been made: the only time that `key` is shown. */
export const NewPublisherKey = z.object({ ...PublisherKey.shape, key: z.string() });

const origins = z.array(PageOrigin).check(z.minLength(1), z.maxLength(50));

export const PublisherKeyRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publishable'), mode: KeyMode, name: Label, origins }),
  z.object({
    kind: z.literal('secret'),
    mode: KeyMode,
    name: Label,
    scopes: z.array(ServerScope).check(z.minLength(1)),
  }),
]);

/** What can be changed of a key: its name, and the origins of a publishable one. */
export const PublisherKeyChange = z.object({ name: z.optional(Label), origins: z.optional(origins) });

/** What a page may do with its key: that it may use it at all, and for whom. */
export const PagePermission = z.object({
  publisher: z.object({ slug: Slug, name: z.string() }),
  origin: PageOrigin,
  mode: KeyMode,
});

export type KeyMode = z.infer<typeof KeyMode>;
export type PublisherKeyKind = z.infer<typeof PublisherKeyKind>;
export type PublisherKey = z.infer<typeof PublisherKey>;
export type PublisherKeyList = z.infer<typeof PublisherKeyList>;
export type NewPublisherKey = z.infer<typeof NewPublisherKey>;
export type PublisherKeyRequest = z.infer<typeof PublisherKeyRequest>;
export type PublisherKeyChange = z.infer<typeof PublisherKeyChange>;
export type PagePermission = z.infer<typeof PagePermission>;
