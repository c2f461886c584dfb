// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const accessToken: Check<contract.AccessToken> = { id: /^/, name: /^/, display: /^/, scopes: [/^(account:read|account:write|subscriptions:read|subscriptions:write|registry:pull|registry:push|publisher:read|publisher:write)$/], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, usedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], expiresAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const accessTokenList: Check<contract.AccessTokenList> = { items: [accessToken] };
