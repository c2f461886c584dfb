import type { Suggestions } from '../completion/suggest.ts';

/** Bits of the last line, as Docker's own commands are completed (cobra's `ShellCompDirective`). */
const noFiles = 4;
const filterFolders = 16;

const directive = ({ files }: Suggestions): number => {
  if (files === 'none') return noFiles;
  return files === 'folder' ? filterFolders : 0;
};

/** Suggestions in the form that Docker's completion takes from a plugin. */
export const dockerCompletion = (suggestions: Suggestions): string =>
  [
    ...suggestions.words.map(({ word, description }) => (description === '' ? word : `${word}\t${description}`)),
    `:${directive(suggestions)}`,
    '',
  ].join('\n');
