// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const productKey: Check<contract.ProductKey> = { id: /^/, label: /^/, mediaType: /^(text\/plain|application\/json)$/, fileName: [/^/, null], value: /^/ };
export const productKeyList: Check<contract.ProductKeyList> = { items: [productKey] };
