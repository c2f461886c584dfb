// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean } from '../check.ts';

export const membership: Check<contract.Membership> = { id: /^/, slug: /^/, name: /^/, role: /^(owner|member)$/ };
export const publisherMembership: Check<contract.PublisherMembership> = { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, role: /^(owner|editor|analyst)$/ };
export const account: Check<contract.Account> = { id: /^/, username: /^/, name: /^/, email: /^/, emailVerified: boolean, organisations: [membership], publishers: [publisherMembership] };
