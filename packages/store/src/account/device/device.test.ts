/** A program in a terminal, and its user at the page that it names. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mailbox, openMailbox } from '../../identity/test/mailbox.ts';
import { type TestStore, openTestStore, origin } from '../../server/test/store.ts';
import { join, password } from '../test/people.ts';
import { openVisit } from '../test/visit.ts';

let store: TestStore;
let mailbox: Mailbox;
before(async () => {
  mailbox = openMailbox();
  store = await openTestStore({ mailer: mailbox });
});
after(() => store.close());

interface Device {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
}

const post = async <Answer>(path: string, body: object): Promise<Answer> => {
  const response = await store.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin },
  });
  return (await response.json()) as Answer;
};
const start = () => post<Device>('/auth/device/code', { client_id: 'chandlery-cli' });
const poll = ({ device_code }: Device) =>
  post<{ access_token?: string; error?: string }>('/auth/device/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code,
    client_id: 'chandlery-cli',
  });

describe('a device', () => {
  test('is let in by whoever enters its code, is signed in, and says that they mean it', async () => {
    const visit = await join(store, mailbox, 'ann');
    const device = await start();
    assert.equal(device.verification_uri, `${origin}/device`);
    const { pathname, search } = new URL(device.verification_uri_complete);
    const asked = await visit.open(pathname + search);
    assert.equal(asked.form('/device').all('input')[0]?.attributes['value'], device.user_code);
    const shown = `${device.user_code.slice(0, 4)}-${device.user_code.slice(4)}`.toLowerCase();
    const confirm = await visit.submit('/device', { code: ` ${shown} ` });
    assert.match(confirm.text, /Is this the code.*ann Lee/);
    assert.equal((await visit.submit('/device/allow')).heading, 'Connected');
    const { access_token: token } = await poll(device);
    assert.equal((await store.request('/v1/account', { headers: { authorization: `Bearer ${token}` } })).status, 200);
  });

  test('is not let in where they say no', async () => {
    const visit = await join(store, mailbox, 'bea');
    const device = await start();
    await visit.open('/device');
    await visit.submit('/device', { code: device.user_code });
    assert.equal((await visit.submit('/device/deny')).heading, 'Not connected');
    assert.equal((await poll(device)).error, 'access_denied');
    await visit.open('/device');
    assert.match((await visit.submit('/device', { code: device.user_code })).errors['code'] ?? '', /no such code/);
  });

  test('is not let in by a code that there is not, or one that somebody else has taken up', async () => {
    const visit = await join(store, mailbox, 'cem');
    const other = await join(store, mailbox, 'dee');
    await visit.open('/device');
    assert.match((await visit.submit('/device', { code: 'ABCD-EFGH' })).errors['code'] ?? '', /no such code/);
    const device = await start();
    await visit.submit('/device', { code: device.user_code });
    const refused = await other.post('/device/allow', { code: device.user_code });
    assert.equal(refused.status, 422);
    assert.equal((await poll(device)).error, 'authorization_pending');
  });

  test('leads who is not signed in to sign in first, with the code kept', async () => {
    const visit = openVisit(store);
    const device = await start();
    await visit.open(`/device?user_code=${device.user_code}`);
    const seen = await visit.submit('/sign-in', { login: 'ann', password });
    assert.equal(seen.form('/device').all('input')[0]?.attributes['value'], device.user_code);
  });
});
