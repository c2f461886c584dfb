import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Takes what a command writes, as it comes. */
export type Output = (chunk: string | Uint8Array) => void;

export interface Execution {
  readonly command: readonly string[];
  /** Added to this process's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly output: Output;
  /** Ends the command, and all that it started, when it aborts. */
  readonly signal: AbortSignal;
}

/** Long enough for a store to finish its requests and a browser to close. */
const patience = 5_000;

/** Runs a command to its end, without input; true when it ended well. One that cannot be started has not. */
export const execute = async ({ command, environment, output, signal }: Execution): Promise<boolean> => {
  if (signal.aborted) return false;
  const [program = '', ...args] = command;
  // A process group of its own, so that what the command started can be ended with it.
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...environment },
  });
  const end = (how: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, how);
    } catch {
      // All of the group has ended already.
    }
  };
  let lastResort: NodeJS.Timeout | undefined;
  const stop = () => {
    end('SIGTERM');
    lastResort = setTimeout(() => end('SIGKILL'), patience);
  };
  signal.addEventListener('abort', stop);
  child.stdout.on('data', output);
  child.stderr.on('data', output);
  // A server that a test left running would keep the output open for ever.
  child.once('exit', () => end('SIGKILL'));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0;
  } catch (error) {
    output(`${program} could not be run: ${String(error)}\n`);
    return false;
  } finally {
    clearTimeout(lastResort);
    signal.removeEventListener('abort', stop);
  }
};
