import type { Terminal } from './terminal.ts';

const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Writes a result for programs: on one line, or indented where somebody is looking. */
export const writeJson = ({ stdout }: Terminal, value: unknown): void => {
  const text = JSON.stringify(value, null, stdout.isTTY === true ? 2 : undefined);
  // JSON lets these pass, and a terminal obeys them.
  stdout.write(`${text.replaceAll(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, escape)}\n`);
};
