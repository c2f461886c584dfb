import { CommandError, exitCodes } from '../exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A token from standard input. @throws CommandError where there is none */
export const readToken = async ({ stdin }: Terminal): Promise<string> => {
  let text = '';
  for await (const chunk of stdin) text += chunk.toString();
  const token = text.trim();
  if (/^\S+$/.test(token)) return token;
  throw new CommandError(exitCodes.failed, 'There is no token on standard input.');
};
