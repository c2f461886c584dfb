/** What a command's exit code says. They are documented in its help and stay as they are. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** Some of it was done, and what was not is named. */
  partly: 1,
  /** Nothing was done: the command line is wrong, or what the command needs is not there. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown to end a command. The message is for people. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
