import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type Credential, type Credentials, noCredentials } from './credentials.ts';

const credentialsFile = (): string => join(envPaths('chandlery', { suffix: '' }).config, 'credentials.json');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCredential = (value: unknown): value is Credential =>
  isObject(value) &&
  typeof value['username'] === 'string' &&
  typeof value['token'] === 'string' &&
  Array.isArray(value['tokenIds']) &&
  (value['registry'] === null || typeof value['registry'] === 'string');

const parse = (text: string): Credentials | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isObject(value['stores'])) return null;
    const { current, stores } = value;
    if (current !== null && typeof current !== 'string') return null;
    return Object.values(stores).every(isCredential) ? { current, stores: stores as Credentials['stores'] } : null;
  } catch {
    return null;
  }
};

/** What this person keeps; nothing where they have never logged in. @throws CommandError where it cannot be read */
export const readCredentials = async (): Promise<Credentials> => {
  const file = credentialsFile();
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noCredentials;
    throw new CommandError(exitCodes.failed, `${file} cannot be read: ${String(error)}`, { cause: error });
  }
  const credentials = parse(text);
  if (credentials === null) throw new CommandError(exitCodes.failed, `${file} is damaged. Remove it and log in again.`);
  return credentials;
};

/** Keeps it where only this person can read it. Half of it is never there. @throws CommandError where it cannot be written */
export const writeCredentials = async (credentials: Credentials): Promise<void> => {
  const file = credentialsFile();
  const made = `${file}.${process.pid}.new`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    if (Object.keys(credentials.stores).length === 0) await rm(file, { force: true });
    else {
      await writeFile(made, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
      await rename(made, file);
    }
  } catch (error) {
    await rm(made, { force: true });
    throw new CommandError(exitCodes.failed, `${file} cannot be written: ${String(error)}`, { cause: error });
  }
};
