/** The store as an operator runs it: its own process, a new data folder, free ports. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../packages/store/src/main.ts', import.meta.url));

export interface StoreProcess {
  /** The store's origin. */
  readonly origin: string;
  /** The origin of the example sites. */
  readonly examples: string;
  /** Ends it as an operator does, waits until it has, and removes its data. */
  readonly stop: () => Promise<void>;
}

/** What the process said until a line has the address after `label`. */
const address = async (child: ChildProcess, output: () => string, label: string): Promise<string> => {
  for (;;) {
    const found = new RegExp(`^${label} +(http\\S+)`, 'm').exec(output())?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`The store ended before it had started:\n${output()}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
};

/** @param environment settings beside those that every test store has */
export const startStoreProcess = async (environment: Record<string, string> = {}): Promise<StoreProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-e2e-'));
  const { DATABASE_URL: _server, ...inherited } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...inherited, PORT: '0', EXAMPLES_PORT: '0', CHANDLERY_DATA: folder, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const origin = await address(child, () => said, 'Store');
    return { origin, examples: await address(child, () => said, 'Example sites'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
