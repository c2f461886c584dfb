// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const externalName: Check<contract.ExternalName> = { product: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, plan: [/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, null], externalId: [/^(?!prod_|plan_)[\w.-]{1,100}$/, null] };
export const externalNameList: Check<contract.ExternalNameList> = { items: [externalName] };
