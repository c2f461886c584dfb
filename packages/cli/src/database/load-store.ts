import type * as store from '@chandlery/store';
import { CommandError, exitCodes } from '../exit-code.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes("'@chandlery/store'");

/**
 * The store's package, for commands that work on a store's database. Only its operator has it; nobody else's command should need it.
 * @throws CommandError where it is not installed
 */
export const loadStore = async (): Promise<typeof store> => {
  try {
    return await import('@chandlery/store');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new CommandError(
      exitCodes.failed,
      'This command works on the database of a store and needs the store beside it: npm install @chandlery/store',
      { cause: error },
    );
  }
};
