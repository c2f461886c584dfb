/** The secret under which private keys are kept: given in production, made on first start in development. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const readOrMake = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  // Written whole before it has its name, so that a store that starts at the same moment never reads half of it.
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
};

/** `CHANDLERY_SECRET`, or in development what the file `secret` in the data folder holds. */
export const openSecret = ({ secret, dataFolder }: Pick<Config, 'secret' | 'dataFolder'>): string => {
  if (secret !== null) return secret;
  mkdirSync(dataFolder, { recursive: true });
  return readOrMake(join(dataFolder, 'secret'));
};
