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
  /** Host and port of the registry beside it; null where there is none. */
  readonly registry: string | null;
  /** What an operator's commands need to find it. */
  readonly environment: Readonly<Record<string, string>>;
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

export interface StoreProcessOptions {
  /** Settings beside those that every test store has. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly withRegistry?: boolean;
}

export const startStoreProcess = async (options: StoreProcessOptions = {}): Promise<StoreProcess> => {
  const { environment = {}, withRegistry = false } = options;
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-e2e-'));
  const { DATABASE_URL: _server, ...inherited } = process.env;
  const own = { CHANDLERY_DATA: folder, ...environment };
  const child = spawn(process.execPath, [main, ...(withRegistry ? ['--registry'] : [])], {
    env: { ...inherited, PORT: '0', EXAMPLES_PORT: '0', REGISTRY_PORT: '0', LOG_LEVEL: 'warn', ...own },
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
    const examples = await address(child, () => said, 'Example sites');
    const registry = withRegistry ? new URL(await address(child, () => said, 'Registry')).host : null;
    return { origin, examples, registry, environment: { ...own, PORT: new URL(origin).port }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
