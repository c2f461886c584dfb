/** A real mail server that keeps what it is sent. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** All that it took, in the order that it came. */
  readonly mails: readonly ParsedMail[];
  /** The next mail to an address, or the last one that has not been asked for. */
  readonly mailTo: (address: string) => Promise<ParsedMail>;
  readonly close: () => Promise<void>;
}

const isTo = ({ to }: ParsedMail, address: string): boolean =>
  [to].flat().some((list) => list?.value.some((one) => one.address === address));

/**
 * @param options what it refuses; it takes everything unless told
 * @param arrived told of each mail, before its sender knows that it was taken
 */
export const startMailServer = async (
  options: SMTPServerOptions = {},
  arrived: (mail: ParsedMail) => void = () => undefined,
): Promise<MailServer> => {
  const mails: ParsedMail[] = [];
  const unread = new Set<ParsedMail>();
  const waiting = new Set<() => void>();
  const keep = async (stream: Parameters<typeof simpleParser>[0]): Promise<void> => {
    const mail = await simpleParser(stream);
    mails.push(mail);
    arrived(mail);
    unread.add(mail);
    for (const look of waiting) look();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    ...options,
    onData: (stream, _session, callback) => callbackify(keep)(stream, (error) => callback(error)),
  });
  // What a client does to its connection is that client's test.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const take = (address: string): ParsedMail | undefined => {
    const found = [...unread].findLast((mail) => isTo(mail, address));
    for (const mail of unread) if (found !== undefined && isTo(mail, address)) unread.delete(mail);
    return found;
  };
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailTo: (address) =>
      new Promise((resolve) => {
        const look = () => {
          const mail = take(address);
          if (mail === undefined) return;
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
