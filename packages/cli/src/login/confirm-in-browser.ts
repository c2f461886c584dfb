import { colorsOf } from '../terminal/colors.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { awaitConfirmation, requestCode } from './device-grant.ts';
import { apiScopes } from './scopes.ts';

const minute = 60_000;

/** Without a browser the address is there to be copied. */
const openBrowser = async (page: string): Promise<void> => {
  const { default: open } = await import('open');
  const opened = await open(page).catch(() => null);
  opened?.on('error', () => undefined);
};

/**
 * Lets somebody confirm in their browser that this is them.
 * @param opens whether a browser is opened where somebody is looking
 * @returns a token of their session
 * @throws CommandError where they do not
 */
export const confirmInBrowser = async (store: string, terminal: Terminal, opens: boolean): Promise<string> => {
  const { stderr, env } = terminal;
  const { bold, cyan } = colorsOf(stderr, env);
  const code = await requestCode(store, apiScopes.join(' '));
  stderr.write(
    `Confirm in your browser that this is you. It must show the code ${bold(code.userCode)}\n\n  ${cyan(code.page)}\n\n`,
  );
  if (opens && stderr.isTTY === true) await openBrowser(code.page);
  const line = new ProgressLine(stderr);
  try {
    return await awaitConfirmation(store, code, (left) =>
      line.say(`waiting for you, for ${Math.ceil(left / minute)} more minutes`),
    );
  } finally {
    line.clear();
  }
};
