import { suggest } from '../completion/suggest.ts';
import { completionTree } from '../completion/tree.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { run } from '../run.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { dockerCompletion } from './docker-complete.ts';
import { createPluginProgram } from './program.ts';

/**
 * Does what Docker asks: completes a line, or runs a command. It never throws.
 * @param args what follows the plugin's name
 */
export const runPlugin = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [first, ...rest] = args;
  if (first !== '__complete' && first !== '__completeNoDesc') return run(args, terminal, createPluginProgram);
  const tree = completionTree(createPluginProgram(terminal));
  terminal.stdout.write(dockerCompletion(suggest(tree, rest.slice(0, -1), rest.at(-1) ?? '')));
  return exitCodes.done;
};
