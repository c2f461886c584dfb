// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check } from '../check.ts';
import { publisherKey } from './publisher-key-list.ts';

export const newPublisherKey: Check<contract.NewPublisherKey> = /* @__PURE__ */ both(publisherKey, { key: /^/ });
