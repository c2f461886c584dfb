// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const publisherKey: Check<contract.PublisherKey> = { id: /^pkey_\w{22}$/, kind: /^(publishable|secret)$/, mode: /^(test|live)$/, name: /^/, display: /^/, scopes: [/^(catalogue:write|fulfilment|reports:read|webhooks:write)$/], origins: [/^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, usedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], revokedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const publisherKeyList: Check<contract.PublisherKeyList> = { items: [publisherKey] };
