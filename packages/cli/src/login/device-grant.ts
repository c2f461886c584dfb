/** Signing in on another device: RFC 8628, as the store's Better Auth speaks it. */
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError, exitCodes } from '../exit-code.ts';
import { plainText } from '../terminal/plain-text.ts';

/** The name that this program goes by where it asks people to let it in. */
const clientId = 'chandlery-cli';

export interface DeviceCode {
  readonly deviceCode: string;
  /** What the person compares or types. */
  readonly userCode: string;
  /** The page that asks them, with the code in it. */
  readonly page: string;
  /** Milliseconds for which the code holds, and between two questions whether it was confirmed. */
  readonly lifetime: number;
  readonly interval: number;
}

type Answer = Readonly<Record<string, unknown>>;

const post = async (store: string, path: string, body: object): Promise<{ ok: boolean; answer: Answer }> => {
  let response: Response;
  try {
    response = await fetch(`${store}/auth/device/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(20_000),
    });
    return { ok: response.ok, answer: (await response.json()) as Answer };
  } catch (error) {
    throw new CommandError(
      exitCodes.unreachable,
      `${store} cannot be reached, or does not let programs in. Check its address, and whether the store is running.`,
      { cause: error },
    );
  }
};

const refusal = (store: string, { error, error_description, message }: Answer): CommandError =>
  new CommandError(exitCodes.failed, `${store} refused: ${plainText(String(error_description ?? message ?? error))}`);

/** An address on the store's own origin, so that a hostile answer sends nobody elsewhere. */
const ownPage = (store: string, address: unknown): string | null => {
  const page = typeof address === 'string' ? URL.parse(address, store) : null;
  return page?.origin === store ? page.href : null;
};

/**
 * Asks for a code.
 * @throws CommandError where the store cannot be reached or refuses
 */
export const requestCode = async (store: string, scope: string): Promise<DeviceCode> => {
  const { ok, answer } = await post(store, 'code', { client_id: clientId, scope });
  const { device_code, user_code, expires_in, interval } = answer;
  const page = ownPage(store, answer['verification_uri_complete'] ?? answer['verification_uri']);
  if (!ok || typeof device_code !== 'string' || typeof user_code !== 'string' || page === null)
    throw refusal(store, answer);
  return {
    deviceCode: device_code,
    userCode: plainText(user_code),
    page,
    lifetime: Number(expires_in ?? 600) * 1000,
    interval: Number(interval ?? 5) * 1000,
  };
};

/** Milliseconds that are added where the store wants fewer questions (RFC 8628 §3.5). */
const slower = 5000;

/**
 * Waits until the person has confirmed the code.
 * @param onWait told before each pause, with the milliseconds that are left
 * @returns a token of their session
 * @throws CommandError where they refuse, or the code runs out
 */
export const awaitConfirmation = async (
  store: string,
  { deviceCode, lifetime, interval }: DeviceCode,
  onWait: (left: number) => void,
): Promise<string> => {
  const end = Date.now() + lifetime;
  for (let pause = interval; Date.now() < end;) {
    onWait(end - Date.now());
    await wait(pause);
    const { ok, answer } = await post(store, 'token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: deviceCode,
      client_id: clientId,
    });
    const { access_token: token, error } = answer;
    if (ok && typeof token === 'string') return token;
    if (error === 'access_denied') throw new CommandError(exitCodes.notAllowed, 'It was refused in the browser.');
    if (error === 'expired_token') break;
    if (error === 'slow_down') pause += slower;
    else if (error !== 'authorization_pending') throw refusal(store, answer);
  }
  throw new CommandError(exitCodes.notAllowed, 'Nobody confirmed the code in time. Log in again.');
};
