// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, boolean, object, string } from '../check.ts';
import { slug } from './product-batch.ts';

export const membership: Check<contract.Membership> = /* @__PURE__ */ object({ id: /* @__PURE__ */ string(), slug: /* @__PURE__ */ string(), name: /* @__PURE__ */ string(), role: /* @__PURE__ */ string(/^(owner|member)$/) });
export const publisherMembership: Check<contract.PublisherMembership> = /* @__PURE__ */ object({ slug: slug, name: /* @__PURE__ */ string(), role: /* @__PURE__ */ string(/^(owner|editor|analyst)$/) });
export const account: Check<contract.Account> = /* @__PURE__ */ object({ id: /* @__PURE__ */ string(), username: /* @__PURE__ */ string(), name: /* @__PURE__ */ string(), email: /* @__PURE__ */ string(), emailVerified: boolean, organisations: /* @__PURE__ */ array(membership), publishers: /* @__PURE__ */ array(publisherMembership) });
