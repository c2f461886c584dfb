/** A store that is killed and started again, on the same data and at the same address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/setup/free-port.ts';

const main = fileURLToPath(new URL('../../packages/store/src/main.ts', import.meta.url));

export interface MortalStore {
  /** On this machine. */
  readonly address: string;
  /** Resolves once it is up: at once where it is. */
  readonly up: () => Promise<void>;
  /** Whether it runs, ready or not. */
  readonly isAlive: () => boolean;
  /** Starts it. @returns when it is ready, or has been killed before that */
  readonly start: () => Promise<void>;
  /** SIGKILL: nothing of it is run any more. */
  readonly kill: () => Promise<void>;
  /** As an operator ends it. */
  readonly stop: () => Promise<void>;
}

/** @param settings the environment that it is started with */
export const createMortalStore = async (settings: Readonly<Record<string, string>>): Promise<MortalStore> => {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let said = '';
  let upward = Promise.withResolvers<void>();
  let isUp = false;

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child;
    if (ending === null) return;
    child = null;
    if (isUp) upward = Promise.withResolvers<void>();
    isUp = false;
    if (ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  };

  const start = async (): Promise<void> => {
    const { DATABASE_URL: _server, ...inherited } = process.env;
    const starting = spawn(process.execPath, [main, '--no-demo'], {
      env: {
        ...inherited,
        ...settings,
        PORT: String(port),
        EXAMPLES_PORT: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = starting;
    said = '';
    const ready = new Promise<void>((resolve) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        if (/^Store /m.test(said)) resolve();
      };
      starting.stdout.on('data', listen);
      starting.stderr.on('data', listen);
    });
    await Promise.race([ready, once(starting, 'exit')]);
    if (child !== starting) return;
    if (starting.exitCode !== null) throw new Error(`The store ended by itself:\n${said}`);
    isUp = true;
    upward.resolve();
  };

  return {
    address: `http://localhost:${port}`,
    up: () => upward.promise,
    isAlive: () => child !== null,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};
