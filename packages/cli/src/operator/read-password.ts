import { Option } from 'commander';
import { CommandError, exitCodes } from '../exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface PasswordOptions {
  readonly passwordStdin?: true;
}

/** `--password-stdin`. */
export const passwordOption = (): Option =>
  new Option('--password-stdin', 'take the password from standard input; otherwise you are asked for it');

const ask = async (): Promise<string> => {
  const { read } = await import('read');
  const question = { silent: true, input: process.stdin, output: process.stderr };
  const password = await read({ ...question, prompt: 'Password: ' });
  const again = await read({ ...question, prompt: 'Once more: ' });
  process.stderr.write('\n');
  if (password !== again) throw new CommandError(exitCodes.failed, 'These are two passwords.');
  return password;
};

/**
 * A password: never from the command line, which others can see.
 * @throws CommandError where there is none
 */
export const readPassword = async ({ passwordStdin }: PasswordOptions, { stdin }: Terminal): Promise<string> => {
  if (passwordStdin !== true && stdin.isTTY === true) return ask();
  let text = '';
  for await (const chunk of stdin) text += chunk.toString();
  const password = text.replace(/\r?\n$/, '');
  if (password === '') throw new CommandError(exitCodes.failed, 'There is no password on standard input.');
  return password;
};
