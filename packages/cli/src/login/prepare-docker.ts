import { docker } from '../docker/docker.ts';
import { plainText } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const byHand = (registry: string, username: string): string =>
  `To pull, on a machine that has docker: docker login ${registry} --username ${username}, with a personal access token.`;

/**
 * Logs docker in to the store's registry. What docker itself has to say is passed on.
 * @returns why it could not, for people; null where it could, or there is no docker
 */
export const prepareDocker = async (
  terminal: Terminal,
  registry: string,
  username: string,
  token: string,
): Promise<string | null> => {
  const outcome = await docker(terminal, ['login', registry, '--username', username, '--password-stdin'], token);
  if (outcome === null) {
    terminal.stderr.write(`docker is not installed here. ${byHand(registry, username)}\n`);
    return null;
  }
  const said = plainText(outcome.said);
  if (!outcome.isDone) return `docker login ${registry} failed:\n${said}\n${byHand(registry, username)}`;
  terminal.stderr.write(`docker login ${registry}: ${said}\n`);
  return null;
};
