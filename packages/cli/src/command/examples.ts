import type { Command } from 'commander';

/** What people type to get to a command: `docker store search`. */
const typedName = (command: Command): string =>
  command.parent === null ? command.name() : `${typedName(command.parent)} ${command.name()}`;

/** What people type before the name of any command of ours: `chandlery`, or `docker store`. */
export const baseName = (command: Command): string =>
  command.parent === null || command.parent.name() === 'docker' ? typedName(command) : baseName(command.parent);

/** What follows a command's name, with what it does. */
export type Example = readonly [args: string, does: string];

/** Adds examples to a command's help. They hold for `chandlery` and `docker store` alike. */
export const addExamples = (command: Command, ...examples: readonly Example[]): Command =>
  command.addHelpText('after', () => {
    const lines = examples.map(([args, does]) => [`  ${typedName(command)} ${args}`.trimEnd(), does] as const);
    const width = Math.max(...lines.map(([line]) => line.length));
    const isAside = width <= 56;
    const text = lines.map(([line, does]) => (isAside ? `${line.padEnd(width)}  # ${does}` : `  # ${does}\n${line}`));
    return `\nExamples:\n${text.join('\n')}`;
  });
