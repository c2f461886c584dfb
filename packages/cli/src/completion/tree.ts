import type { Command, Option } from 'commander';

/** What a value may be, as far as a shell can help: one of some words, a file, a folder, or anything. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'any' };

export interface CompletedOption {
  /** As they are typed: `-q`, `--quiet`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Null where it takes no value. */
  readonly values: Values | null;
}

/** A command as a shell's completion sees it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly CompletedCommand[];
  readonly options: readonly CompletedOption[];
  /** What may stand behind it that is neither a command nor an option. */
  readonly values: Values;
}

const valuesOf = (placeholder: string, choices: readonly string[] | undefined): Values => {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (/FILE/.test(placeholder)) return { kind: 'file' };
  return /DIR/.test(placeholder) ? { kind: 'folder' } : { kind: 'any' };
};

const optionOf = (option: Option): CompletedOption => ({
  names: [option.short, option.long].filter((name) => name !== undefined),
  description: option.description,
  values: option.required || option.optional ? valuesOf(option.flags, option.argChoices) : null,
});

/** All that can be typed after a command, taken from the command itself, so that completion never lags behind it. */
export const completionTree = (command: Command): CompletedCommand => {
  const help = command.createHelp();
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.summary() || command.description(),
    commands: help.visibleCommands(command).map(completionTree),
    options: help.visibleOptions(command).map(optionOf),
    values: valuesOf(argument?.name() ?? '', argument?.argChoices),
  };
};

/** A command with the words that lead to it. */
export interface Placed {
  readonly path: readonly string[];
  readonly command: CompletedCommand;
}

/** A command and all below it. */
export const placedCommands = (command: CompletedCommand, path: readonly string[] = []): readonly Placed[] => [
  { path, command },
  ...command.commands.flatMap((child) => placedCommands(child, [...path, child.name])),
];
