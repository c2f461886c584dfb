// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check, count } from '../check.ts';
import { publisherSummary } from './product-batch.ts';

export const publisher: Check<contract.Publisher> = /* @__PURE__ */ both(publisherSummary, { id: /^pub_\w{22}$/, logo: [/^https?:\/\/[^\s"<>]+$/, null], website: [/^https?:\/\/[^\s"<>]+$/, null], storyHtml: /^/, products: count, url: /^https?:\/\/[^\s"<>]+$/ });
