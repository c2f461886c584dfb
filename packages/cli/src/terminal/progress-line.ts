import cliTruncate from 'cli-truncate';
import type { Output } from './terminal.ts';

const eraseLine = '\r\u001B[2K';

const bar = (share: number, width: number): string => {
  const filled = Math.round(share * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
};

/** One line on a terminal that says how far a long command has come. Where nobody is looking nothing is written. */
export class ProgressLine {
  readonly #output: Output;
  #isShown = false;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Writes over the line. */
  show(done: number, total: number, what: string): void {
    this.say(`${bar(total === 0 ? 1 : done / total, 20)} ${done}/${total} ${what}`);
  }

  /** Writes over the line where there is nothing to count. */
  say(what: string): void {
    if (this.#output.isTTY !== true) return;
    this.#isShown = true;
    this.#output.write(eraseLine + cliTruncate(what, (this.#output.columns ?? 80) - 1));
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#output.write(eraseLine);
    this.#isShown = false;
  }
}
