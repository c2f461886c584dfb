import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

/** Runs a command in silence; true when it ended well, otherwise it says what the command said. */
export const succeeds = (command: string, args: readonly string[], options: SpawnSyncOptions = {}): boolean => {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { ...options, encoding: 'utf8' });
  if (status === 0) return true;
  console.error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}`);
  return false;
};
