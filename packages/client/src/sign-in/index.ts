/** Signing in from a vendor's page: the authorisation code grant with a proof key, RFC 6749 and RFC 7636, in a window or by leaving and coming back. */
export { type AccountSession, type SignInOptions, accountSession } from './account-session.ts';
