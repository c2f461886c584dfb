import { Option } from 'commander';
import { readCredentials } from '../credentials/file.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface StoreOptions {
  readonly store?: string;
}

/** `--store`. */
export const storeOption = (): Option =>
  new Option(
    '--store <URL>',
    'the store to ask: its address; otherwise CHANDLERY_STORE, otherwise the one you are logged in to',
  );

const isOfThisMachine = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(host);

/**
 * A store's origin from what people type: `store.example.com`, `localhost:8080`, or its whole address.
 * @throws CommandError where it is no address
 */
const parseAddress = (text: string): string => {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const typed = URL.parse(hasScheme ? text : `https://${text}`);
  if (typed === null || !/^https?:$/.test(typed.protocol))
    throw new CommandError(
      exitCodes.failed,
      `"${text}" is no address of a store. It looks like https://store.example.com`,
    );
  // Nobody has a certificate for their own machine.
  return !hasScheme && isOfThisMachine(typed.hostname) ? `http://${typed.host}` : typed.origin;
};

/** The store that a command is about. @throws CommandError where none is named */
export const storeAddress = async ({ store }: StoreOptions, { env }: Terminal): Promise<string> => {
  const named = store ?? env['CHANDLERY_STORE'];
  if (named !== undefined && named !== '') return parseAddress(named);
  const { current } = await readCredentials();
  if (current !== null) return current;
  throw new CommandError(
    exitCodes.failed,
    'Which store? Name it with --store https://store.example.com, or once for all with CHANDLERY_STORE, or log in to it.',
  );
};

/** Secrets travel encrypted, or not beyond this machine. @throws CommandError where they would not */
export const requireSafe = (store: string): void => {
  const { protocol, hostname } = new URL(store);
  if (protocol === 'https:' || isOfThisMachine(hostname)) return;
  throw new CommandError(
    exitCodes.failed,
    `${store} is not encrypted: whoever is on the way could take your token. Use https.`,
  );
};
