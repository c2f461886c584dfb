import type { Output } from './terminal.ts';

const eraseLine = '\r\u001B[2K';

const bar = (share: number, width: number): string => {
  const filled = Math.round(share * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
};

/** One line on a terminal that says how far a long command has come. Where nobody is looking nothing is written. */
export class ProgressLine {
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Writes over the line. */
  show(done: number, total: number, what: string): void {
    if (this.#output.isTTY !== true) return;
    const line = `${bar(total === 0 ? 1 : done / total, 20)} ${done}/${total} ${what}`;
    this.#output.write(`${eraseLine}${line.slice(0, (this.#output.columns ?? 80) - 1)}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#output.isTTY === true) this.#output.write(eraseLine);
  }
}
