import { CommanderError } from 'commander';
import { CommandError, type ExitCode, exitCodes } from './exit-code.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const exitCodeOf = (error: unknown, { stderr }: Terminal): ExitCode => {
  // Commander has already written its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
  if (error instanceof CommandError) {
    stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.failed;
};

/**
 * Runs a command line to its end. It never throws.
 * @param args what follows the command's name
 */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
};
