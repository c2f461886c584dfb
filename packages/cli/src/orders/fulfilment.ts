/** The store's fulfilment interface, which a publisher's secret key opens. */
import { CommandError, type ExitCode, exitCodes } from '../exit-code.ts';
import { type StoreOptions, requireSafe, storeAddress } from '../store/address.ts';
import { plainText } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** An order, as far as this command shows it. Programs get all of it. */
export interface Order {
  readonly order_id: string;
  readonly token: string;
  readonly state: string;
  readonly partner_id: string;
  readonly items: readonly { readonly product_id: string; readonly rate_plan_id: string }[];
  readonly created: string;
}

/** What is asked for beyond reading. */
export interface Change {
  readonly method: 'POST' | 'PATCH';
  readonly body: object;
}

export type CallFulfilment = (path: string, change?: Change) => Promise<unknown>;

const exitCodeOf = (status: number): ExitCode => {
  if (status === 401 || status === 403) return exitCodes.notAllowed;
  if (status === 404) return exitCodes.notFound;
  return status === 429 || status >= 500 ? exitCodes.unreachable : exitCodes.failed;
};

const messageIn = (text: string): string | undefined => {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? plainText(message) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Opens the interface with the secret key in CHANDLERY_TOKEN.
 * @throws CommandError where there is none
 */
export const openFulfilment = async (options: StoreOptions, terminal: Terminal): Promise<CallFulfilment> => {
  const store = await storeAddress(options, terminal);
  const key = terminal.env['CHANDLERY_TOKEN'] ?? '';
  if (!key.startsWith('sk_'))
    throw new CommandError(
      exitCodes.notAllowed,
      'Orders are for a server of yours: put a secret key with the scope fulfilment in CHANDLERY_TOKEN. "keys create secret" makes one.',
    );
  requireSafe(store);
  return async (path, change) => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${store}/api/fulfillment/v1${path}`, {
        method: change?.method ?? 'GET',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(change === undefined ? {} : { body: JSON.stringify(change.body) }),
        signal: AbortSignal.timeout(20_000),
      });
      text = await response.text();
    } catch (error) {
      throw new CommandError(exitCodes.unreachable, `${store} cannot be reached. Check its address.`, { cause: error });
    }
    if (!response.ok)
      throw new CommandError(exitCodeOf(response.status), messageIn(text) ?? `The store answered ${response.status}.`);
    return JSON.parse(text) as unknown;
  };
};
