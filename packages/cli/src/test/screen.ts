import { Readable } from 'node:stream';
import type { Output, Terminal } from '../terminal/terminal.ts';

export interface Screen extends Terminal {
  /** What was written so far. */
  readonly written: { readonly stdout: string; readonly stderr: string };
}

/**
 * A terminal that somebody looks at.
 * @param columns its width in characters; null where nobody looks
 * @param input what is on standard input
 */
export const openScreen = (columns: number | null, env: Terminal['env'] = {}, input = ''): Screen => {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    ...(columns === null ? {} : { isTTY: true, columns }),
    write: (text) => {
      written[name] += text;
    },
  });
  return { stdin: Readable.from([input]), stdout: output('stdout'), stderr: output('stderr'), env, written };
};
