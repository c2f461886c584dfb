// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, integer } from '../check.ts';

export const problemIssue: Check<contract.ProblemIssue> = { path: /^/, message: /^/ };
export const problem: Check<contract.Problem> = { type: /^/, title: /^/, status: /* @__PURE__ */ integer(), code: /^/, detail: [/^/, undefined], instance: [/^/, undefined], issues: [[problemIssue], undefined] };
