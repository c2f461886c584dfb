import { InvalidArgumentError, Option } from 'commander';

const parts = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * An option that may be given several times, or once with commas: `--type container,plugin`.
 * @param choices the words it takes; any unless told
 */
export const listOption = (flags: string, description: string, choices?: readonly string[]): Option => {
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices(choices);
  return option.argParser((text: string, before: readonly string[] = []) => {
    const added = parts(text);
    const wrong = added.find((part) => choices !== undefined && !choices.includes(part));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${choices?.join(', ')}.`);
    return [...new Set([...before, ...added])];
  });
};
