import pico from 'picocolors';
import type { Output, Terminal } from './terminal.ts';

export type Colors = ReturnType<typeof pico.createColors>;

/** Whether an output shows colours: a terminal that can, unless its user wants none (no-color.org). */
export const hasColors = ({ isTTY }: Output, env: Terminal['env']): boolean =>
  isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

/** What paints text for an output; where it shows no colours the text stays as it is. */
export const colorsOf = (output: Output, env: Terminal['env']): Colors => pico.createColors(hasColors(output, env));
