import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { completionTree } from './tree.ts';
import { zshCompletion } from './zsh.ts';

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/**
 * `completion`: a shell's script that completes `chandlery`. Docker's own completion asks the plugin, and needs none.
 * @param program the command to complete, whole
 */
export const completionCommand = (terminal: Terminal, program: () => Command): Command =>
  addExamples(
    new Command('completion')
      .description('write a script that lets a shell complete chandlery')
      .addArgument(new Argument('<SHELL>', 'whose').choices(Object.keys(shells)))
      .action((shell: keyof typeof shells) => {
        terminal.stdout.write(shells[shell](completionTree(program())));
      })
      .addHelpText(
        'after',
        '\nFor docker store nothing has to be done: the completion that comes with Docker completes it, too.',
      ),
    ['bash > ~/.local/share/bash-completion/completions/chandlery', 'for every bash from now on'],
    ['zsh > "${fpath[1]}/_chandlery"', 'for every zsh'],
    ['fish > ~/.config/fish/completions/chandlery.fish', 'for every fish'],
  );
