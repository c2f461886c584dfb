/** Keys of a publisher's pages and servers. */
import * as z from 'zod/mini';
import { Slug } from '../primitive.ts';
import {
  NewPublisherKey,
  PagePermission,
  PublisherKey,
  PublisherKeyChange,
  PublisherKeyId,
  PublisherKeyList,
  PublisherKeyRequest,
} from '../publisher-key.ts';
import type { Route } from '../route.ts';

const ofPublisher = z.object({ slug: Slug });
const ofKey = z.object({ slug: Slug, id: PublisherKeyId });

export const publisherKeyRoutes = {
  'page.get': {
    method: 'GET',
    path: '/v1/page',
    summary: 'Whether the page that asks may use its publishable key, and whose it is.',
    answer: PagePermission,
    problems: [],
    caller: 'page',
    cache: 'private',
  },
  'publisherKeys.list': {
    method: 'GET',
    path: '/v1/publishers/{slug}/keys',
    summary: 'All keys that a publisher has had, newest first. For its owners and editors.',
    params: ofPublisher,
    answer: PublisherKeyList,
    problems: ['publisher_not_found'],
    caller: 'customer',
    scope: 'publisher:read',
    cache: 'private',
  },
  'publisherKeys.create': {
    method: 'POST',
    path: '/v1/publishers/{slug}/keys',
    summary: 'A new key. A secret one is shown this once. For the publisher’s owners.',
    params: ofPublisher,
    body: PublisherKeyRequest,
    answer: NewPublisherKey,
    problems: ['publisher_not_found'],
    caller: 'customer',
    scope: 'publisher:write',
    cache: 'private',
  },
  'publisherKeys.change': {
    method: 'PATCH',
    path: '/v1/publishers/{slug}/keys/{id}',
    summary: 'Gives a key another name, or a publishable one other origins. For the publisher’s owners.',
    params: ofKey,
    body: PublisherKeyChange,
    answer: PublisherKey,
    problems: ['publisher_not_found', 'key_not_found'],
    caller: 'customer',
    scope: 'publisher:write',
    cache: 'private',
  },
  'publisherKeys.revoke': {
    method: 'DELETE',
    path: '/v1/publishers/{slug}/keys/{id}',
    summary: 'Ends a key at once and for good. For the publisher’s owners.',
    params: ofKey,
    answer: PublisherKey,
    problems: ['publisher_not_found', 'key_not_found'],
    caller: 'customer',
    scope: 'publisher:write',
    cache: 'private',
  },
} as const satisfies Record<string, Route>;
