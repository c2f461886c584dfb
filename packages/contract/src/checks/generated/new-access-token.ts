// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check } from '../check.ts';
import { accessToken } from './access-token-list.ts';

export const newAccessToken: Check<contract.NewAccessToken> = /* @__PURE__ */ both(accessToken, { token: /^/ });
