import type { CompletedCommand, CompletedOption, Values } from './tree.ts';

export interface Suggestion {
  readonly word: string;
  readonly description: string;
}

export interface Suggestions {
  readonly words: readonly Suggestion[];
  /** What the shell should add of its own. */
  readonly files: 'file' | 'folder' | 'none';
}

interface Place {
  readonly command: CompletedCommand;
  /** An option whose value comes next. */
  readonly option: CompletedOption | null;
}

const optionNamed = ({ options }: CompletedCommand, name: string): CompletedOption | undefined =>
  options.find(({ names }) => names.includes(name));

/** Where a line has come to after its words. */
const follow = (root: CompletedCommand, words: readonly string[]): Place => {
  let place: Place = { command: root, option: null };
  for (const word of words) {
    const { command, option } = place;
    if (option !== null) place = { command, option: null };
    else if (word.startsWith('-')) {
      const named = optionNamed(command, word);
      place = { command, option: named?.values ? named : null };
    } else place = { command: command.commands.find(({ name }) => name === word) ?? command, option: null };
  }
  return place;
};

const beginning = (words: readonly Suggestion[], begun: string): readonly Suggestion[] =>
  words.filter(({ word }) => word.startsWith(begun));

/** Values, the last of a list with commas where one is begun. */
const ofValues = (values: Values, begun: string): Suggestions => {
  if (values.kind !== 'words') return { words: [], files: values.kind === 'any' ? 'none' : values.kind };
  const before = begun.slice(0, begun.lastIndexOf(',') + 1);
  return {
    words: beginning(
      values.words.map((word) => ({ word: before + word, description: '' })),
      begun,
    ),
    files: 'none',
  };
};

/**
 * What may come next on a line.
 * @param words those before
 * @param begun what is typed of the next one
 */
export const suggest = (root: CompletedCommand, words: readonly string[], begun: string): Suggestions => {
  const { command, option } = follow(root, words);
  if (option?.values) return ofValues(option.values, begun);
  const [, name, value] = /^(--[\w-]+)=(.*)$/.exec(begun) ?? [];
  const assigned = name === undefined ? undefined : optionNamed(command, name)?.values;
  if (assigned && value !== undefined) {
    const { words: found, files } = ofValues(assigned, value);
    return { words: found.map(({ word, description }) => ({ word: `${name}=${word}`, description })), files };
  }
  if (begun.startsWith('-'))
    return {
      words: beginning(
        command.options.flatMap(({ names, description }) =>
          names.filter((one) => one.startsWith('--')).map((word) => ({ word, description })),
        ),
        begun,
      ),
      files: 'none',
    };
  if (command.commands.length === 0) return ofValues(command.values, begun);
  return {
    words: beginning(
      command.commands.map(({ name: word, description }) => ({ word, description })),
      begun,
    ),
    files: 'none',
  };
};
