// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, nullable, object, string } from '../check.ts';
import { platform, count, dateTime } from './product-batch.ts';

export const releaseId: Check<contract.ReleaseId> = /* @__PURE__ */ string(/^rel_\w{22}$/);
export const digest: Check = /* @__PURE__ */ string(/^sha256:[\da-f]{64}$/);
export const releasePlatform: Check<contract.ReleasePlatform> = /* @__PURE__ */ object({ platform: platform, digest: /* @__PURE__ */ nullable(digest), size: /* @__PURE__ */ nullable(count) });
export const releaseSeverity: Check<contract.ReleaseSeverity> = /* @__PURE__ */ string(/^(security|feature|fix)$/);
export const release: Check<contract.Release> = /* @__PURE__ */ object({ id: releaseId, version: /* @__PURE__ */ string(), tags: /* @__PURE__ */ array(/* @__PURE__ */ string()), platforms: /* @__PURE__ */ array(releasePlatform), severity: releaseSeverity, channel: /* @__PURE__ */ string(), notesHtml: /* @__PURE__ */ string(), releasedAt: /* @__PURE__ */ nullable(dateTime) });
export const releasePage: Check<contract.ReleasePage> = /* @__PURE__ */ object({ items: /* @__PURE__ */ array(release), nextCursor: /* @__PURE__ */ nullable(/* @__PURE__ */ string()) });
