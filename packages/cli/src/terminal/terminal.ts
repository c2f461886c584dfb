/** Where a command reads and writes: results to `stdout`, everything else to `stderr`. `process` is one. */
export interface Terminal {
  /** Read only by commands that are told to. */
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  /** There where somebody is looking. */
  readonly isTTY?: boolean | undefined;
  /** Width in characters, on a terminal. */
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}
