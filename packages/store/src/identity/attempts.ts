/** How often somebody may be wrong: passwords are guessed by trying, and every try costs the store a tenth of a second. */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { lt } from 'drizzle-orm';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { attempts } from './attempt-tables.ts';

const minute = 60;
const hour = 60 * minute;

/** `points` attempts in `duration` seconds. */
interface Limit {
  readonly points: number;
  readonly duration: number;
}

interface Limits {
  /** By one address at one account. */
  readonly pair: Limit;
  /** By one address at whichever accounts: many people may share it. */
  readonly address: Limit;
  /** At one account from whichever addresses: a botnet has thousands. */
  readonly account: Limit;
}

const limits = {
  /** Wrong passwords. */
  'sign-in': {
    pair: { points: 10, duration: 15 * minute },
    address: { points: 100, duration: hour },
    account: { points: 100, duration: hour },
  },
  /** Mails that anybody can have sent to anybody. */
  letter: {
    pair: { points: 5, duration: hour },
    address: { points: 100, duration: hour },
    account: { points: 10, duration: hour },
  },
  /** Tokens of orders: who has one gets what was ordered. */
  order: {
    pair: { points: 20, duration: 15 * minute },
    address: { points: 200, duration: hour },
    account: { points: 100, duration: hour },
  },
} as const satisfies Record<string, Limits>;

export interface Attempts {
  /**
   * Counts an attempt before it is made, so that attempts at the same moment are counted, too.
   * @param account the name that somebody says is theirs, whether or not there is such an account
   * @param address null where it is not known
   * @throws {StoreProblem} `rate_limited`
   */
  readonly count: (account: string, address: string | null) => Promise<void>;
  /** Takes back what a good attempt was counted for. */
  readonly succeeded: (account: string, address: string | null) => Promise<void>;
}

const tooMany = (milliseconds: number) =>
  new StoreProblem('rate_limited', {
    detail: 'There were too many attempts. Wait some minutes, then try again.',
    retryAfter: Math.ceil(milliseconds / 1000),
  });

/**
 * Whose address it is, as far as that is known: of IPv6, everybody has a network of 2⁶⁴ addresses to choose from (RFC 6177). An IPv4 address
 * in the form of IPv6 is what it is without.
 */
export const networkOf = (address: string): string => {
  const [, four] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (four !== undefined) return four;
  const host = isIPv6(address)
    ? URL.parse(`http://[${address.replace(/%.*$/, '')}]`)?.hostname.slice(1, -1)
    : undefined;
  if (host === undefined) return address;
  const [head = [], tail = []] = host.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
};

/** Names and addresses are nobody's business who reads the table. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

/** Those that count no longer. */
export const forgetAttempts = async (database: Database, now: Date): Promise<void> => {
  await database.delete(attempts).where(lt(attempts.expire, now));
};

/** @param action what is attempted; attempts at different things are counted apart */
export const createAttempts = (database: Database, action: keyof typeof limits): Attempts => {
  const limiter = (kind: keyof Limits) =>
    new RateLimiterDrizzle({
      storeClient: database,
      schema: attempts,
      keyPrefix: `${action}-${kind}`,
      // Its timer would outlive the store; the worker has a chore for it.
      clearExpiredByTimeout: false,
      ...limits[action][kind],
    });
  const limiters = { pair: limiter('pair'), address: limiter('address'), account: limiter('account') };
  const keysOf = (account: string, address: string | null) => {
    const name = account.toLowerCase();
    const network = address === null ? null : networkOf(address);
    return [
      [limiters.pair, keyOf(name, network ?? '')],
      [limiters.account, keyOf(name)],
      ...(network === null ? [] : [[limiters.address, keyOf(network)] as const]),
    ] as const;
  };
  return {
    count: async (account, address) => {
      for (const [of, key] of keysOf(account, address))
        try {
          await of.consume(key);
        } catch (error) {
          if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
          throw error;
        }
    },
    succeeded: async (account, address) => {
      const [[pair, pairKey], ...others] = keysOf(account, address);
      await pair.delete(pairKey);
      for (const [of, key] of others) await of.reward(key);
    },
  };
};
