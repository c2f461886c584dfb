/** Better Auth on the store's database: accounts, sessions, organisations, staff, tokens, and the programs that people let in. */
import { apiKey } from '@better-auth/api-key';
import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth/minimal';
import { admin } from 'better-auth/plugins/admin';
import { deviceAuthorization } from 'better-auth/plugins/device-authorization';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { jwt } from 'better-auth/plugins/jwt';
import { organization } from 'better-auth/plugins/organization';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { PersonalScope } from '@chandlery/contract';
import type { Database } from '../database/database.ts';
import { derivedSecret } from '../keys/derived-secret.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import type { FindKey } from '../publisher-key/find-key.ts';
import { accessTokenSigning, ownKeys } from './access-tokens.ts';
import { addressHeader } from './address-header.ts';
import { authPath, personalTokens } from './auth.ts';
import { letterHooks } from './letter-hooks.ts';
import { type GuardOptions, guardAfter, guardBefore } from './guards.ts';
import type { AccountLetters } from './letters.ts';
import { lifetimes, passwordLength } from './lifetimes.ts';
import * as oauthTables from './oauth-tables.ts';
import { securityNotices } from './notice-hooks.ts';
import { organisationHooks } from './organisation-hooks.ts';
import { organisationAccess, organisationRoles } from './organisation-roles.ts';
import { pageClients } from './page-client/page-client.ts';
import { pagePaths } from './page-paths.ts';
import { type SingleSignOn, singleSignOnSettings } from './single-sign-on.ts';
import { staffAccess, staffRoles } from './staff-roles.ts';
import * as tables from './tables.ts';
import { tokenPrefix } from './token.ts';
import { proposeUsername } from './username.ts';

export interface AuthOptions {
  /** The store's name, as authenticator apps show it. */
  readonly name: string;
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  readonly keys: KeyRing;
  readonly letters: AccountLetters;
  readonly guards: GuardOptions;
  readonly findKey: FindKey;
  /** Null: people sign in with a password alone. */
  readonly singleSignOn: SingleSignOn | null;
  readonly log: Logger;
}

const disabledPaths = [
  // A JWT that says who somebody is, for whoever asks in their name; the store's tokens are for programs that they have let in.
  '/token',
  // A page of the store's would be told what is as good as its user's password. The account's page lists sessions without it.
  '/list-sessions',
  // Tokens are made and listed by the store's own routes, which know what a token may do.
  ...['create', 'get', 'list', 'update', 'delete', 'verify'].map((action) => `/api-key/${action}`),
];

export const createAuth = ({
  name,
  database,
  secret,
  origin,
  keys,
  letters,
  guards,
  findKey,
  singleSignOn,
  log,
}: AuthOptions) => {
  const hooks = letterHooks(letters, origin);
  return betterAuth({
    appName: name,
    baseURL: origin,
    basePath: authPath,
    secret: derivedSecret(secret, 'identity'),
    trustedOrigins: [origin],
    database: drizzleAdapter(database, {
      provider: 'pg',
      usePlural: true,
      transaction: true,
      schema: { ...tables, ...oauthTables, jwkss: ownKeys },
    }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: lifetimes.passwordReset,
      sendResetPassword: hooks.sendResetPassword,
      onPasswordReset: hooks.onPasswordReset,
      onExistingUserSignUp: hooks.onExistingUserSignUp,
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: lifetimes.verification,
      sendVerificationEmail: hooks.sendVerificationEmail,
    },
    // Whoever reads the database resets nobody's password.
    verification: { storeIdentifier: 'hashed' },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false },
        country: { type: 'string', required: false },
        company: { type: 'string', required: false },
      },
      changeEmail: { enabled: true },
    },
    session: { expiresIn: lifetimes.session, updateAge: lifetimes.sessionRenewal },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) =>
            context === null ? undefined : { data: { ...user, ...(await proposeUsername(user, context)) } },
        },
      },
    },
    hooks: { before: guardBefore(guards), after: guardAfter(guards, securityNotices(letters)) },
    disabledPaths,
    rateLimit: { storage: 'database' },
    advanced: {
      cookiePrefix: 'chandlery',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // What it says below that names people.
    logger: { level: 'warn', log: (level, message) => log[level]({ of: 'identity' }, message) },
    // What is no refusal is the store's to answer and to log, as for all its routes: Better Auth would write it to the console.
    onAPIError: { throw: true, errorURL: `${origin}${pagePaths.refused}` },
    telemetry: { enabled: false },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 39 }),
      admin({ ac: staffAccess, roles: staffRoles, defaultRole: 'user', adminRoles: ['admin'] }),
      organization({
        ac: organisationAccess,
        roles: organisationRoles,
        invitationExpiresIn: lifetimes.invitation,
        sendInvitationEmail: hooks.sendInvitationEmail,
        organizationHooks: organisationHooks,
        // It may hold subscriptions, or be a publisher's team: nothing that somebody has paid for goes with a click.
        disableOrganizationDeletion: true,
        schema: {
          organization: { additionalFields: { publisherId: { type: 'string', required: false, input: false } } },
        },
      }),
      twoFactor({ issuer: name }),
      apiKey([
        {
          configId: personalTokens,
          defaultPrefix: tokenPrefix,
          defaultKeyLength: 40,
          maximumNameLength: 100,
          keyExpiration: { maxExpiresIn: 366 },
          startingCharactersConfig: { shouldStore: true, charactersLength: 8 },
          rateLimit: { enabled: false },
        },
      ]),
      deviceAuthorization({ verificationUri: pagePaths.device }),
      jwt(accessTokenSigning(origin, keys)),
      oauthProvider({
        loginPage: pagePaths.signIn,
        consentPage: pagePaths.consent,
        signup: { page: pagePaths.signUp },
        scopes: ['openid', 'profile', 'email', 'offline_access', ...PersonalScope.options],
        accessTokenExpiresIn: lifetimes.accessToken,
        refreshTokenExpiresIn: lifetimes.refreshToken,
        // Whoever asks for the store itself gets a token that the store can read without looking it up.
        resources: [origin],
        enforcePerClientResources: false,
        // A program asks people in the store's own words to let it in: which programs there are is for the operator to say.
        clientPrivileges: ({ user }) => user?.['role'] === 'admin',
        extensions: [{ clientDiscovery: pageClients({ database, findKey, origin }) }],
      }),
      genericOAuth(singleSignOnSettings(singleSignOn)),
    ],
  });
};
