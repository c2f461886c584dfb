// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, both, nullable, object, string } from '../check.ts';
import { publisherSummary, httpUrl, count } from './product-batch.ts';

export const publisherId: Check<contract.PublisherId> = /* @__PURE__ */ string(/^pub_\w{22}$/);
export const publisher: Check<contract.Publisher> = /* @__PURE__ */ both(publisherSummary, /* @__PURE__ */ object({ id: publisherId, logo: /* @__PURE__ */ nullable(httpUrl), website: /* @__PURE__ */ nullable(httpUrl), storyHtml: /* @__PURE__ */ string(), products: count, url: httpUrl }));
