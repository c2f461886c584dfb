import { acceptTerms } from './accept-terms.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { changeSubscription } from './change-subscription.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { createAccessToken } from './create-access-token.ts';
import { createPublisherKey } from './create-publisher-key.ts';
import { productNotFound, tryAgain } from './failures.ts';
import { getAccount } from './get-account.ts';
import { getLicenseFile } from './get-license-file.ts';
import { getSubscription } from './get-subscription.ts';
import { listLicenses } from './list-licenses.ts';
import { listProductKeys } from './list-product-keys.ts';
import { listPublisherKeys } from './list-publisher-keys.ts';
import { listSubscriptions } from './list-subscriptions.ts';
import { previewChange } from './preview-change.ts';
import { renewSubscription } from './renew-subscription.ts';
import { resumeSubscription } from './resume-subscription.ts';
import { revokeAccessToken } from './revoke-access-token.ts';
import { revokePublisherKey } from './revoke-publisher-key.ts';

/** A function of the connection as a method. */
type Method<Call> = Call extends (connection: Connection, ...parameters: infer Parameters) => infer Result
  ? (...parameters: Parameters) => Result
  : never;

/** What `createAccountClient` makes: what an account may see and change of its own. */
export interface AccountClient {
  /** The account itself, with its organisations and publishers. */
  readonly get: Method<typeof getAccount>;
  readonly tokens: {
    /** A new personal access token. */
    readonly create: Method<typeof createAccessToken>;
    /** Ends one. */
    readonly revoke: Method<typeof revokeAccessToken>;
  };
  readonly subscriptions: {
    /** A page of what the account and its organisations subscribe to. */
    readonly list: Method<typeof listSubscriptions>;
    /** One of them. */
    readonly get: Method<typeof getSubscription>;
    /** Cancels one to the end of what is paid for. */
    readonly cancel: Method<typeof cancelSubscription>;
    /** Takes that back. */
    readonly resume: Method<typeof resumeSubscription>;
    /** What a change of plan, quantity or interval costs. */
    readonly preview: Method<typeof previewChange>;
    /** Makes that change. */
    readonly change: Method<typeof changeSubscription>;
    /** Starts a checkout for the same again. */
    readonly renew: Method<typeof renewSubscription>;
    /** Accepts the product's terms. */
    readonly accept: Method<typeof acceptTerms>;
  };
  readonly licenses: {
    /** The current licences of everything that they hold. */
    readonly list: Method<typeof listLicenses>;
    /** The licence file of a subscription. */
    readonly file: Method<typeof getLicenseFile>;
  };
  readonly productKeys: {
    /** What the publisher gave with the order of a subscription. */
    readonly list: Method<typeof listProductKeys>;
  };
  /** Keys of the publishers in whose teams the account is. */
  readonly publisherKeys: {
    /** All that a publisher has had. */
    readonly list: Method<typeof listPublisherKeys>;
    /** A new one. */
    readonly create: Method<typeof createPublisherKey>;
    /** Ends one. */
    readonly revoke: Method<typeof revokePublisherKey>;
  };
}

/**
 * A typed client of one account at a store.
 *
 * @example
 * const account = createAccountClient({ store: 'https://store.example.com', credential: process.env.STORE_TOKEN });
 * for (const { product, standing } of (await account.subscriptions.list()).items) console.log(product.slug, standing);
 *
 * @param options `credential` is a personal access token of the account
 * @throws {TypeError} where `store` is not an absolute URL
 */
export const createAccountClient = (options: ConnectionOptions & { readonly credential: string }): AccountClient => {
  const connection = connect(options, () => ({ productNotFound, tryAgain }));
  const on =
    <Parameters extends readonly unknown[], Result>(
      call: (connection: Connection, ...parameters: Parameters) => Result,
    ) =>
    (...parameters: Parameters): Result =>
      call(connection, ...parameters);
  return {
    get: on(getAccount),
    tokens: { create: on(createAccessToken), revoke: on(revokeAccessToken) },
    subscriptions: {
      list: on(listSubscriptions),
      get: on(getSubscription),
      cancel: on(cancelSubscription),
      resume: on(resumeSubscription),
      preview: on(previewChange),
      change: on(changeSubscription),
      renew: on(renewSubscription),
      accept: on(acceptTerms),
    },
    licenses: { list: on(listLicenses), file: on(getLicenseFile) },
    productKeys: { list: on(listProductKeys) },
    publisherKeys: { list: on(listPublisherKeys), create: on(createPublisherKey), revoke: on(revokePublisherKey) },
  };
};
