/**
 * A client that sends what the original's own licensing client sent, byte for byte where it matters: a bearer on every call, also where there
 * is no token yet; lists that are null where it has none; all three filters of a list, two of them empty; and no slash at the end of a path of
 * billing, but one at the end of a path of accounts.
 */
import assert from 'node:assert/strict';

/** What the client threw for a refusal: its status, and the `message` of its body. */
export class LicensingError extends Error {
  override readonly name = 'LicensingError';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['message'] ?? body['detail'] ?? ''));
    this.status = status;
    this.body = body;
  }
}

export interface Subscription {
  readonly name: string;
  readonly subscription_id: string;
  readonly docker_id: string;
  readonly product_id: string;
  readonly product_rate_plan: string;
  readonly product_rate_plan_id: string;
  readonly current_period_start?: string;
  readonly current_period_end?: string;
  readonly state: string;
  readonly eusa?: { readonly accepted: boolean; readonly accepted_by?: string; readonly accepted_on?: string };
  readonly pricing_components: readonly { readonly name: string; readonly value: number }[] | null;
  readonly grace_days: number;
}

export interface SubscriptionDetail extends Subscription {
  readonly origin?: string;
  readonly order_id?: string;
  readonly order_item_id?: string;
  readonly initial_period_start: string;
  readonly created_by_docker_id: string;
  readonly uses_product_keys?: boolean;
  readonly managing_partner_id?: string;
  readonly partner_account_id?: string;
  readonly marketing_opt_in: boolean;
}

export interface LicenseFile {
  readonly key_id: string;
  readonly private_key: string;
  readonly authorization: string;
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Go decodes into fields of these types, and fails where another comes. */
const checkSubscription = (value: unknown): SubscriptionDetail => {
  const types: Readonly<Record<string, string>> = {
    name: 'string',
    subscription_id: 'string',
    docker_id: 'string',
    product_id: 'string',
    product_rate_plan: 'string',
    product_rate_plan_id: 'string',
    state: 'string',
    grace_days: 'number',
    initial_period_start: 'string',
    created_by_docker_id: 'string',
    marketing_opt_in: 'boolean',
  };
  const fields = value as Record<string, unknown>;
  for (const [name, type] of Object.entries(types)) assert.equal(typeof fields[name], type, `${name} is no ${type}`);
  for (const name of ['current_period_start', 'current_period_end', 'initial_period_start']) {
    const moment = fields[name];
    if (moment !== undefined) assert.match(String(moment), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, name);
  }
  for (const component of (fields['pricing_components'] ?? []) as { name: unknown; value: unknown }[]) {
    assert.equal(typeof component.name, 'string');
    assert.ok(Number.isInteger(component.value));
  }
  return value as SubscriptionDetail;
};

export const openLicensingClient = (send: Send) => {
  const call = async (method: string, path: string, token: string, body?: unknown): Promise<unknown> => {
    const response = await send(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new LicensingError(response.status, JSON.parse(text) as Record<string, unknown>);
    return text === '' ? null : JSON.parse(text);
  };

  return {
    call,
    loginViaAuth: async (username: string, password: string): Promise<string> =>
      ((await call('POST', '/v2/users/login/', '', { username, password })) as { token: string }).token,
    getHubUserByName: (username: string) =>
      call('GET', `/v2/users/${username}/`, '') as Promise<{ id: string; username: string; type: string }>,
    getHubUserOrgs: async (token: string) =>
      ((await call('GET', '/v2/user/orgs/', token)) as { results: { id: string; orgname: string }[] }).results,
    generateNewTrialSubscription: async (token: string, dockerId: string): Promise<string> =>
      checkSubscription(
        await call('POST', '/api/billing/v4/subscriptions', token, {
          name: 'Docker Enterprise Free Trial',
          docker_id: dockerId,
          product_id: 'docker-ee-trial',
          product_rate_plan: 'free-trial',
          eusa: { accepted: true },
          coupon_codes: null,
          pricing_components: null,
          marketing_opt_in: false,
        }),
      ).subscription_id,
    listSubscriptionsDetails: async (token: string, dockerId: string) =>
      (
        (await call(
          'GET',
          `/api/billing/v4/subscriptions?docker_id=${dockerId}&origin=&partner_account_id=`,
          token,
        )) as unknown[]
      )
        .map(checkSubscription)
        .filter(({ product_id: product }) => product.startsWith('docker-ee')),
    getSubscription: async (token: string, id: string) =>
      checkSubscription(await call('GET', `/api/billing/v4/subscriptions/${id}`, token)),
    downloadLicense: (token: string, id: string) =>
      call('GET', `/api/billing/v4/subscriptions/${id}/license-file`, token) as Promise<LicenseFile>,
  };
};
