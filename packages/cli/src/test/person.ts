/** Somebody at a computer of their own, with an empty home folder, who runs commands as their own processes. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Person extends AsyncDisposable {
  readonly home: string;
  /** Docker's configuration folder. */
  readonly dockerFolder: string;
  readonly chandlery: (...args: readonly string[]) => Promise<Outcome>;
  /** Docker's own command. */
  readonly docker: (...args: readonly string[]) => Promise<Outcome>;
  /** Any program, with something on its standard input. */
  readonly run: (program: string, args: readonly string[], input?: string) => Promise<Outcome>;
}

/** @param environment variables beside those that everybody has */
export const newPerson = async (environment: Readonly<Record<string, string>> = {}): Promise<Person> => {
  const home = await mkdtemp(join(tmpdir(), 'chandlery-person-'));
  const dockerFolder = join(home, '.docker');
  await mkdir(dockerFolder);
  const {
    DATABASE_URL: _server,
    CHANDLERY_STORE: _store,
    DOCKER_CONFIG: _docker,
    XDG_CONFIG_HOME: _config,
    ...inherited
  } = process.env;
  const env = {
    ...inherited,
    HOME: home,
    // The same Node, whatever a launcher finds.
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    ...environment,
  };
  const run = async (program: string, args: readonly string[], input = ''): Promise<Outcome> => {
    const child = spawn(program, args, { env, cwd: home, stdio: 'pipe' });
    const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
    // Whoever does not read it may be gone.
    child.stdin.on('error', () => undefined).end(input);
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { stdout, stderr, code };
  };
  return {
    home,
    dockerFolder,
    run,
    chandlery: (...args) => run(process.execPath, [main, ...args]),
    docker: (...args) => run('docker', args),
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
};
