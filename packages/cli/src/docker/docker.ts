import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Terminal } from '../terminal/terminal.ts';

export interface DockerOutcome {
  readonly isDone: boolean;
  /** Both outputs. */
  readonly said: string;
}

/**
 * Runs Docker's own command; null where it is not installed.
 * @param input what it reads: secrets go this way, for others can see what is on a command line
 */
export const docker = async ({ env }: Terminal, args: readonly string[], input = ''): Promise<DockerOutcome | null> => {
  const child = spawn('docker', args, { env: { ...env }, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  child.stdin.on('error', () => undefined).end(input);
  try {
    const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { isDone: code === 0, said: (output + errors).trim() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
