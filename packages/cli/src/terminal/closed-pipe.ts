import type { Writable } from 'node:stream';

/** What a shell says of a command that the end of its pipe has stopped: 128 and SIGPIPE. */
const stopped = 141;

/** Ends the process quietly where whoever read its output has gone: `chandlery search | head -1`. */
export const endWithPipe = (...outputs: readonly Writable[]): void => {
  for (const output of outputs)
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(stopped);
    });
};
