// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';
import { quote } from './quote.ts';

export const checkout: Check<contract.Checkout> = { id: /^/, state: /^(open|processing|complete|failed|expired)$/, mode: /^(popup|redirect|embedded)$/, url: /^https?:\/\/[^\s"<>]+$/, quote, subscriptionId: [/^/, null], failure: [/^/, null], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, expiresAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ };
