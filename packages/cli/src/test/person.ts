/** Somebody at a computer of their own, with an empty home folder, who runs commands as their own processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** A command that waits for something. */
  readonly begin: (...args: readonly string[]) => Begun;
}

/** A command that is running. */
export interface Begun {
  /** What standard error has said when it first matches. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Outcome>;
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
  const begin = (program: string, args: readonly string[], input = ''): Begun => {
    const child = spawn(program, args, { env, cwd: home, stdio: 'pipe' });
    const exited = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
    // Whoever does not read it may be gone.
    child.stdin.on('error', () => undefined).end(input);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = pattern.exec(said);
        if (found !== null) return found;
        if (child.exitCode !== null) throw new Error(`it ended without saying ${pattern}: ${said}`);
        await Promise.race([once(child.stderr, 'data'), exited]);
      }
    };
    const ended = Promise.all([text(child.stdout), exited]).then(([stdout, code]) => ({ stdout, stderr: said, code }));
    return { says, ended };
  };
  const run = (program: string, args: readonly string[], input = ''): Promise<Outcome> =>
    begin(program, args, input).ended;
  return {
    home,
    dockerFolder,
    run,
    begin: (...args) => begin(process.execPath, [main, ...args]),
    chandlery: (...args) => run(process.execPath, [main, ...args]),
    docker: (...args) => run('docker', args),
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
};
