/** The registry program of this machine, run beside the store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../log/log.ts';
import { type LocalRegistryOptions, writeConfigFile } from './config-file.ts';

/** Thrown where there is no registry program, or it does not start; the message says what to do. */
export class LocalRegistryError extends Error {
  override readonly name = 'LocalRegistryError';
}

export interface LocalRegistry {
  /** Ends it and starts it again, for it to read its files again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Debian's name for it, and its authors'. Undefined where it is not installed. */
const findRegistry = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['docker-registry', 'registry'].map((name) => join(folder, name)))
    .find(isExecutable);

/** A port that was free a moment ago: the registry cannot tell which it took. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
};

/** Milliseconds. */
const startLimit = 15_000;

/** It answers 401 when it is ready: to nobody it says nothing else. */
const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://localhost:${port}/v2/`, { signal: AbortSignal.timeout(1000) })).status === 401;
  } catch {
    return false;
  }
};

const awaitReady = async (child: ChildProcess, port: number, said: () => string): Promise<void> => {
  const deadline = performance.now() + startLimit;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new LocalRegistryError(`The registry does not start on port ${port}:\n${said()}`);
    await wait(50);
  }
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

/**
 * Starts it; when this resolves it takes requests.
 * @throws LocalRegistryError
 */
export const startLocalRegistry = async (options: LocalRegistryOptions, log: Logger): Promise<LocalRegistry> => {
  const program = findRegistry();
  if (program === undefined)
    throw new LocalRegistryError(
      'There is no registry program on this machine. On Debian: apt-get install docker-registry. Or start without --registry.',
    );
  const file = writeConfigFile(options);
  let child: ChildProcess;
  let isEnding = false;

  const start = async (): Promise<void> => {
    const lines: string[] = [];
    child = spawn(program, ['serve', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<void>((resolve) => {
      child.once('error', (error) => lines.push(error.message));
      child.once('exit', () => resolve());
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream !== null)
        createInterface(stream).on('line', (line) => {
          lines.splice(0, lines.length - 20);
          const safe = line.replaceAll(options.notificationToken, '…');
          lines.push(safe);
          log.debug({ line: safe }, 'registry');
        });
    await awaitReady(child, options.port, () => lines.join('\n'));
    void ended.then(() => isEnding || log.error({ last: lines }, 'the registry has ended by itself'));
  };
  await start();
  return {
    restart: async () => {
      isEnding = true;
      await end(child);
      isEnding = false;
      await start();
    },
    stop: async () => {
      isEnding = true;
      await end(child);
    },
  };
};
