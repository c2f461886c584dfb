/** What a command's exit code says. They are documented in its help and stay as they are. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** Some of it was done, and what was not is named. */
  partly: 1,
  /** Nothing was done: the command line is wrong, or what the command needs is not there. */
  failed: 2,
  /** Nobody is signed in, or whoever is may not do this. */
  notAllowed: 3,
  /** The store has no such thing. */
  notFound: 4,
  /** The store did not answer, or asks to wait: the same command may work later. */
  unreachable: 5,
  /** What was checked does not hold. */
  refuted: 6,
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
