/** Where a command reads and writes: results to `stdout`, everything else to `stderr`. `process` is one. */
export interface Terminal {
  /** Read only by commands that are told to. */
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Something to read. */
export interface Input extends AsyncIterable<Buffer | string> {
  /** There where somebody types. */
  readonly isTTY?: boolean | undefined;
}

export interface Output {
  /** There where somebody is looking. */
  readonly isTTY?: boolean | undefined;
  /** Width in characters, on a terminal. */
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}
