import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { SendError, send } from './send.ts';

const message = { headers: { 'content-type': 'application/json' }, body: '{}' };
const strict = { allowsPrivate: false, timeout: 5000 };

describe('what is sent to a stranger’s address', () => {
  for (const url of [
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://10.0.0.1:5432/',
  ])
    test(`does not reach ${url}`, () =>
      assert.rejects(send({ ...message, url }, strict), {
        name: 'SendError',
        message: /not an address on the public/,
      }));

  test('reaches this machine where that is allowed, and follows it nowhere', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/other' }).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    assert.equal(await send({ ...message, url }, { ...strict, allowsPrivate: true }), 302);
    assert.equal(asked, 1);
    server.close();
  });

  test('is given up where nobody answers in time', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await assert.rejects(send({ ...message, url }, { allowsPrivate: true, timeout: 100 }), SendError);
    server.closeAllConnections();
    server.close();
  });
});
