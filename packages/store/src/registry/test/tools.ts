/** The programs that people pull and push with, run for real. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

const isInstalled = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const missing = ['docker-registry', 'skopeo', 'docker'].filter((name) => !isInstalled(name));

/** Why tests that need them cannot run; false where they can. */
export const skipped: string | false = missing.length > 0 && `needs ${missing.join(', ')}`;

export interface Outcome {
  readonly isDone: boolean;
  /** Both outputs together. */
  readonly said: string;
  readonly output: string;
}

const run = (program: string, args: readonly string[], folder: string, input = ''): Promise<Outcome> =>
  new Promise((resolve) => {
    const environment = { ...process.env, DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: join(folder, 'skopeo.json') };
    const child = execFile(program, [...args], { env: environment, timeout: 60_000 }, (error, output, errors) =>
      resolve({ isDone: error === null, said: output + errors, output }),
    );
    child.stdin?.end(input);
  });

/** Somebody at a terminal of their own, with credentials of their own. */
export interface Terminal {
  readonly docker: (...args: readonly string[]) => Promise<Outcome>;
  readonly skopeo: (...args: readonly string[]) => Promise<Outcome>;
  readonly login: (registry: string, username: string, password: string) => Promise<Outcome>;
  /** Looks an image up as `docker pull` does, up to the point where it would fetch layers. */
  readonly inspect: (image: string) => Promise<Outcome>;
  /** Copies an image with everything in it; `from` and `to` as skopeo names them, `docker://…`. */
  readonly copy: (from: string, to: string) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export const openTerminal = async (): Promise<Terminal> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-terminal-'));
  const docker = (...args: readonly string[]) => run('docker', args, folder);
  const skopeo = (...args: readonly string[]) => run('skopeo', ['--insecure-policy', ...args], folder);
  return {
    docker,
    skopeo,
    login: async (registry, username, password) => {
      const args = ['login', '--username', username, '--password-stdin'];
      const skopeoLogin = await run('skopeo', [...args, '--tls-verify=false', registry], folder, password);
      const dockerLogin = await run('docker', [...args, registry], folder, password);
      return { ...dockerLogin, isDone: dockerLogin.isDone && skopeoLogin.isDone };
    },
    inspect: (image) => docker('manifest', 'inspect', '--insecure', image),
    copy: (from, to) =>
      skopeo('copy', '--all', '--preserve-digests', '--src-tls-verify=false', '--dest-tls-verify=false', from, to),
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
