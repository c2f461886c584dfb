import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const folder = '/dev/shm';
/** Bytes that tests of both databases need at the same time, with something to spare. */
const needed = 4 * 2 ** 30;

const mayRunPrograms = (): boolean => {
  const line = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((mount) => mount.split(' ')[1] === folder);
  return line !== undefined && !line.split(' ')[3]?.split(',').includes('noexec');
};

/** A folder in memory, in which databases of tests are made and removed in a fifth less time; undefined where there is none with enough room. */
export const memoryFolder = (): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= needed && freemem() >= 2 * needed && mayRunPrograms() ? folder : undefined;
  } catch {
    return undefined;
  }
};
