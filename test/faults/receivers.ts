/** The world outside the store: a mail server, and a vendor's server that is told of events. Both count what they get, by its id. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMailServer } from '../../packages/store/src/mail/test/mail-server.ts';
import type { Danger } from './danger.ts';

export interface Receivers {
  readonly smtpUrl: string;
  readonly webhookUrl: string;
  /** How often each mail came, by Message-ID. */
  readonly mails: ReadonlyMap<string, number>;
  /** How often each event came, by `webhook-id`. */
  readonly events: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

const count = (counts: Map<string, number>, id: string): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1);
};

export const openReceivers = async (danger: Danger): Promise<Receivers> => {
  const mails = new Map<string, number>();
  const events = new Map<string, number>();
  const mailServer = await startMailServer({}, ({ messageId = '' }) => {
    // Counted before the store knows that it was taken.
    count(mails, messageId.replaceAll(/^<|@.*$/g, ''));
    danger.pass('mail came');
  });
  const webhooks = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      count(events, String(request.headers['webhook-id']));
      danger.pass('webhook came');
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(webhooks, 'listening');
  return {
    smtpUrl: mailServer.url,
    webhookUrl: `http://127.0.0.1:${(webhooks.address() as AddressInfo).port}/`,
    mails,
    events,
    close: async () => {
      webhooks.closeAllConnections();
      await new Promise((resolve) => webhooks.close(resolve));
      await mailServer.close();
    },
  };
};
