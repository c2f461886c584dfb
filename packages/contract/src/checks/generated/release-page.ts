// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, count } from '../check.ts';

export const releasePlatform: Check<contract.ReleasePlatform> = { platform: /^\w+\/[\w/]+$/, digest: [/^sha256:[\da-f]{64}$/, null], size: [count, null] };
export const release: Check<contract.Release> = { id: /^rel_\w{22}$/, version: /^/, tags: [/^/], platforms: [releasePlatform], severity: /^(security|feature|fix)$/, channel: /^/, notesHtml: /^/, releasedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const releasePage: Check<contract.ReleasePage> = { items: [release], nextCursor: [/^/, null] };
