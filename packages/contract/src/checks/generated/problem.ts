// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, integer, object, optional, string } from '../check.ts';

export const problemIssue: Check<contract.ProblemIssue> = /* @__PURE__ */ object({ path: /* @__PURE__ */ string(), message: /* @__PURE__ */ string() });
export const problem: Check<contract.Problem> = /* @__PURE__ */ object({ type: /* @__PURE__ */ string(), title: /* @__PURE__ */ string(), status: /* @__PURE__ */ integer(), code: /* @__PURE__ */ string(), detail: /* @__PURE__ */ optional(/* @__PURE__ */ string()), instance: /* @__PURE__ */ optional(/* @__PURE__ */ string()), issues: /* @__PURE__ */ optional(/* @__PURE__ */ array(problemIssue)) });
