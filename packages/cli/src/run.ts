import { StoreError } from '@chandlery/client';
import { type Command, CommanderError } from 'commander';
import { baseName } from './command/examples.ts';
import { CommandError, type ExitCode, exitCodes } from './exit-code.ts';
import { createProgram } from './program.ts';
import { describeFailure, exitCodeOfFailure } from './store/failure.ts';
import type { Terminal } from './terminal/terminal.ts';

const exitCodeOf = (error: unknown, { stderr }: Terminal, program: Command): ExitCode => {
  // Commander has already written its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
  if (error instanceof CommandError) {
    stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof StoreError) {
    stderr.write(
      `${describeFailure(error, baseName(program.commands.find((one) => one.name() === 'store') ?? program))}\n`,
    );
    return exitCodeOfFailure(error);
  }
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.failed;
};

/**
 * Runs a command line to its end. It never throws.
 * @param args what follows the command's name
 * @param create the command itself; `chandlery` unless told
 */
export const run = async (
  args: readonly string[],
  terminal: Terminal,
  create: (terminal: Terminal) => Command = createProgram,
): Promise<ExitCode> => {
  const program = create(terminal);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return exitCodeOf(error, terminal, program);
  }
};
