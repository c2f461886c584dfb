import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { colorsOf } from './colors.ts';
import type { Terminal } from './terminal.ts';

/** Longest line of running text: longer ones are hard to read. */
const comfortable = 100;

/** Longest line of running text on this terminal. */
export const widthOf = ({ stdout }: Terminal): number =>
  stdout.isTTY === true ? Math.min(stdout.columns ?? 80, comfortable) : comfortable;

/** Something known, with its name before it. What is empty is left out. */
export type Fact = readonly [name: string, value: string];

/** Facts below each other, their values aligned. */
export const factLines = (terminal: Terminal, facts: readonly Fact[]): string => {
  const { dim } = colorsOf(terminal.stdout, terminal.env);
  const known = facts.filter(([, value]) => value !== '');
  const indent = Math.max(0, ...known.map(([name]) => stringWidth(name))) + 2;
  return known
    .map(([name, value]) => {
      const [first = '', ...others] = wrapAnsi(value, Math.max(widthOf(terminal) - indent, 20), { hard: true }).split(
        '\n',
      );
      const label = dim(name) + ' '.repeat(indent - stringWidth(name));
      return [label + first, ...others.map((line) => ' '.repeat(indent) + line)].map((line) => `${line}\n`).join('');
    })
    .join('');
};
