import { readFile } from 'node:fs/promises';
import type { TrustedKey, TrustedKeys } from '@chandlery/license';
import { CommandError, exitCodes } from '../exit-code.ts';

/** The key that signed the licences of Docker's own products. */
export const dockerKey = 'J7LD:67VR:L5HZ:U7BA:2O4G:4AL3:OF2N:JHGB:EFTH:5CVQ:MFEO:AEIT';

const isKeySet = (value: unknown): value is { keys: TrustedKey[] } =>
  typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);

const keySet = (text: string, source: string): readonly TrustedKey[] => {
  try {
    const value: unknown = JSON.parse(text);
    if (isKeySet(value)) return value.keys;
  } catch {
    // What is no JSON is no key set either.
  }
  throw new CommandError(exitCodes.failed, `${source} has no JSON Web Key Set.`);
};

/** Keys from a file. @throws CommandError where there are none */
export const keysInFile = async (file: string): Promise<TrustedKeys> => {
  try {
    return keySet(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new CommandError(exitCodes.failed, `${file} cannot be read: ${error.message}`, { cause: error });
  }
};

/** The keys that a store publishes. @throws CommandError where it cannot be asked */
export const keysOfStore = async (store: string): Promise<TrustedKeys> => {
  const address = `${store}/.well-known/jwks.json`;
  let text: string;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    text = await response.text();
  } catch (error) {
    throw new CommandError(
      exitCodes.unreachable,
      `The keys of ${store} cannot be had: ${error instanceof Error ? error.message : String(error)}. Without a connection: --keys FILE`,
      { cause: error },
    );
  }
  return keySet(text, address);
};
