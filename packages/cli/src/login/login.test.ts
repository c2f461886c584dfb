/** Logging in to a real store with its registry, and what whoever is logged in can do. */
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { grantSubscription, joinPublisher } from '@chandlery/store';
import { json, openTestStore } from '../../../../test/support/test-store.ts';
import { type Person, newPerson } from '../test/person.ts';
import { without } from '../test/programs.ts';
import { type Shop, openShop } from '../test/shop.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
let shop: Shop;
before(async () => {
  shop = await openShop();
  for (const name of ['ann', 'pia']) await shop.open(name);
  await joinPublisher(shop.database, 'pia', 'acme', 'owner');
});
after(() => shop[Symbol.asyncDispose]());

/** The config folder of Linux: the tests run there. */
const credentialsOf = (person: Person) => join(person.home, '.config', 'chandlery', 'credentials.json');

/** Logs in as people do: the code is confirmed in another browser. */
const logIn = async (person: Person, username: string, ...args: readonly string[]) => {
  const login = person.begin('login', shop.origin, ...args);
  const [, code = ''] = await login.says(/user_code=(\w+)/);
  await (await shop.signIn(username)).confirm(code);
  return login.ended;
};

const tokensOf = async (person: Person): Promise<readonly string[]> =>
  [...(await readFile(credentialsOf(person), 'utf8')).matchAll(/pat_\w+/g)].map(([token]) => token);

const isGood = async (token: string): Promise<boolean> =>
  (await fetch(`${shop.origin}/v1/account`, { headers: { authorization: `Bearer ${token}` } })).status === 200;

/** What an account's tokens may do, by their names. */
const tokensMade = async (token: string): Promise<Record<string, readonly string[]>> => {
  const answer = await fetch(`${shop.origin}/v1/account/tokens`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await answer.json()) as { items: { name: string; scopes: string[] }[] };
  return Object.fromEntries(items.map(({ name, scopes }) => [name, scopes]));
};

/** Logs in with a token from the account's page: nobody waits for a browser. */
const useToken = async (person: Person, username: string): Promise<string> => {
  const browser = await shop.signIn(username);
  const scopes = ['account:read', 'account:write', 'subscriptions:read', 'publisher:read', 'publisher:write'];
  const made = await browser.post('/v1/account/tokens', { name: 'a test', scopes });
  const { token } = (await made.json()) as { token: string };
  const args = [main, 'login', shop.origin, '--token-stdin', '--no-docker'];
  const { code, stderr } = await person.run(process.execPath, args, `${token}\n`);
  assert.equal(code, 0, stderr);
  return token;
};

describe('login', () => {
  test('shows a code to compare, waits until it is confirmed, and keeps a token for this person alone', async () => {
    await using ann = await newPerson();
    const { code, stdout, stderr } = await logIn(ann, 'ann');
    assert.equal(code, 0, stderr);
    assert.equal(stdout, `Logged in to ${shop.origin} as ann.\n`);
    assert.match(stderr, /must show the code (\w{8})\n\n +http:\/\/\S+\/device\?user_code=\1\n/);
    const { mode } = await stat(credentialsOf(ann));
    assert.equal(mode & 0o777, 0o600);
    const [token = ''] = await tokensOf(ann);
    assert.ok(await isGood(token));
    assert.ok(!(stdout + stderr).includes(token));
    assert.match((await ann.chandlery('search', '--quiet', '--limit', '1')).stdout, /^\S+\/\S+\n$/);
  });

  test(
    'lets docker pull from the registry, until logout',
    { skip: without('docker-registry') || without('docker') },
    async () => {
      await using ann = await newPerson();
      const image = `${shop.registry}/store/acme/db-developer:5.2.1`;
      const pull = () => ann.docker('manifest', 'inspect', '--insecure', image);
      assert.equal((await pull()).code, 1);
      const { stderr } = await logIn(ann, 'ann');
      assert.match(stderr, new RegExp(`^docker login ${shop.registry}: [^]*Login Succeeded`, 'm'));
      assert.equal((await pull()).code, 0);
      const [token = ''] = await tokensOf(ann);
      const made = await tokensMade(token);
      assert.deepEqual(made[`docker login on ${hostname()}`], ['registry:pull'], 'docker can pull and nothing else');
      assert.ok(!made[`docker store on ${hostname()}`]?.includes('registry:pull'));
      const { stdout, code } = await ann.chandlery('logout');
      assert.deepEqual([code, stdout], [0, `Logged out of ${shop.origin}.\n`]);
      assert.equal((await pull()).code, 1);
      assert.ok(!(await isGood(token)));
      await assert.rejects(stat(credentialsOf(ann)), { code: 'ENOENT' });
      assert.doesNotMatch(await readFile(join(ann.dockerFolder, 'config.json'), 'utf8'), /"auth":/);
    },
  );

  test('a second time replaces what the first has made', async () => {
    await using ann = await newPerson();
    await logIn(ann, 'ann', '--no-docker');
    const [first = ''] = await tokensOf(ann);
    await logIn(ann, 'ann', '--no-docker');
    const [second = '', ...others] = await tokensOf(ann);
    assert.deepEqual([await isGood(first), await isGood(second), others], [false, true, []]);
  });

  test('takes a token from standard input, where nobody is there to confirm', async () => {
    await using robot = await newPerson();
    const token = await useToken(robot, 'ann');
    const args = [main, 'login', shop.origin, '--token-stdin', '--no-docker', '--format', 'json'];
    const { code, stdout, stderr } = await robot.run(process.execPath, args, `${token}\n`);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), { store: shop.origin, username: 'ann', registry: null });
    const refused = await robot.run(process.execPath, args, 'pat_nothing');
    assert.equal(refused.code, 3);
    assert.deepEqual(await tokensOf(robot), [token]);
  });

  test('ends with 3 where it is refused in the browser', async () => {
    await using ann = await newPerson();
    const login = ann.begin('login', shop.origin);
    const [, code = ''] = await login.says(/user_code=(\w+)/);
    await (await shop.signIn('ann')).confirm(code, false);
    const outcome = await login.ended;
    assert.deepEqual([outcome.code, outcome.stdout], [3, '']);
    assert.match(outcome.stderr, /It was refused in the browser\.\n$/);
  });

  test('sends nobody to another address than the store’s own', async () => {
    await using ann = await newPerson();
    await using hostile = await openTestStore((request, response) =>
      request.url === '/v1/store'
        ? json(response, { url: 'http://localhost', registry: null })
        : json(response, {
            device_code: 'd',
            user_code: 'ABCD\u001B[2J',
            verification_uri: 'https://evil.example/device',
            expires_in: 60,
            interval: 1,
          }),
    );
    const { code, stderr } = await ann.chandlery('login', hostile.origin);
    assert.equal(code, 2);
    assert.ok(!stderr.includes('evil') && !stderr.includes('\u001B'), stderr);
  });

  test('sends no secret to a store that is not encrypted', async () => {
    await using ann = await newPerson();
    const { code, stderr } = await ann.chandlery('login', 'http://store.example.com');
    assert.equal(code, 2);
    assert.match(stderr, /is not encrypted: whoever is on the way could take your token/);
  });

  test('says what is wrong with a file of credentials that is damaged or cannot be read', async () => {
    await using ann = await newPerson();
    await useToken(ann, 'ann');
    await writeFile(credentialsOf(ann), '{"current":1}');
    const damaged = await ann.chandlery('orgs');
    assert.equal(damaged.code, 2);
    assert.match(damaged.stderr, /credentials\.json is damaged\. Remove it and log in again\.\n$/);
  });
});

describe('whoever is not logged in', () => {
  test('is told to, with 3', async () => {
    await using nobody = await newPerson({ CHANDLERY_STORE: shop.origin });
    for (const command of [['orgs'], ['subscriptions'], ['licenses'], ['keys', 'list']]) {
      const { code, stdout, stderr } = await nobody.chandlery(...command);
      assert.deepEqual([code, stdout], [3, ''], stderr);
      assert.match(stderr, /^You are not logged in to http\S+\. Log in to it, or name a personal access token/);
    }
  });

  test('with a token that is no longer good is told so, with 3', async () => {
    await using nobody = await newPerson({ CHANDLERY_STORE: shop.origin, CHANDLERY_TOKEN: 'pat_gone' });
    const { code, stderr } = await nobody.chandlery('orgs');
    assert.equal(code, 3);
    assert.match(stderr, /no longer[^]*Log in again: chandlery login/);
  });
});

describe('whoever is logged in', () => {
  let ann: Person;
  let subscription: string;
  before(async () => {
    ann = await newPerson();
    await useToken(ann, 'ann');
    const browser = await shop.signIn('ann');
    const made = await browser.post('/auth/organization/create', { name: 'Nordhaven 北港', slug: 'nordhaven' });
    const { id } = (await made.json()) as { id: string };
    subscription = await grantSubscription(shop.database, {
      holderId: id,
      product: 'acme/db',
      plan: 'business',
      start: new Date(Date.now() - 1000),
      end: new Date(Date.now() + 30 * 86_400_000),
      termsAcceptedBy: id,
    });
  });
  after(() => ann[Symbol.asyncDispose]());

  test('sees organisations, with what they are there', async () => {
    const { stdout, code, stderr } = await ann.chandlery('orgs');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^SLUG +NAME +KIND +ROLE\nnordhaven +Nordhaven 北港 +customer +owner\n$/);
    const { stdout: text } = await ann.chandlery('orgs', '--format', 'json');
    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['organisations', 'publishers']);
  });

  test('sees subscriptions of their organisations, and one with all of it', async () => {
    const { stdout, code, stderr } = await ann.chandlery('subscriptions');
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /^PRODUCT +PLAN +STATE +UNTIL +HOLDER +SUBSCRIPTION\nacme\/db +business +active +\d{4}-\d\d-\d\d +\S.* +sub-\S+\n$/,
    );
    const one = await ann.chandlery('subscriptions', subscription);
    assert.equal(one.code, 0, one.stderr);
    assert.match(one.stdout, /^Acme DB .* acme\/db\n\nSubscription +sub-[^]*^Images +\S*store\/acme\/db:/m);
    assert.equal((await ann.chandlery('subscriptions', '--product', 'acme/db', '--quiet')).stdout, `${subscription}\n`);
    assert.equal((await ann.chandlery('subscriptions', 'sub-nothing')).code, 4);
  });

  test('gets a licence that verifies, in a file for them alone', async () => {
    const { stdout, code, stderr } = await ann.chandlery('licenses');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^PRODUCT +PLAN +UNTIL +FOR +HOLDER +SUBSCRIPTION\nacme\/db +business/);
    const downloaded = await ann.chandlery('license', 'download', subscription);
    assert.equal(downloaded.stdout, `${subscription}.lic\n`, downloaded.stderr);
    assert.equal((await stat(join(ann.home, `${subscription}.lic`))).mode & 0o777, 0o600);
    const verified = await ann.chandlery('license', 'verify', `${subscription}.lic`);
    assert.equal(verified.code, 0, verified.stderr);
    assert.match(verified.stdout, /^Valid\.\n/);
    const again = await ann.chandlery('license', 'download', subscription);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /is there already\. To replace it: --force/);
  });

  test('who is in the team of no publisher has no keys', async () => {
    const { code, stderr } = await ann.chandlery('keys', 'list');
    assert.equal(code, 3);
    assert.match(stderr, /^ann is in the team of no publisher\.$/m);
  });
});

describe('a publisher', () => {
  let pia: Person;
  before(async () => {
    pia = await newPerson();
    await useToken(pia, 'pia');
  });
  after(() => pia[Symbol.asyncDispose]());

  test('makes keys, sees them without what makes them keys, and revokes them', async () => {
    const args = ['keys', 'create', 'secret', '--name', 'Billing', '--scope', 'fulfilment'];
    const made = await pia.chandlery(...args);
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stdout, /^sk_test_\w+\n$/);
    assert.match(made.stderr, /not shown again/);
    const page = ['--name', 'Our site', '--origin', 'https://acme.example', '--live'];
    assert.match((await pia.chandlery('keys', 'create', 'publishable', ...page)).stdout, /^pk_live_\w+\n$/);
    const { stdout } = await pia.chandlery('keys', 'list');
    assert.match(stdout, /Our site +pk_live_\S+ +never +good +https:\/\/acme\.example$/m);
    assert.ok(!stdout.includes(made.stdout.trim()));
    const [id = ''] = /pkey_\w+(?= +Billing)/.exec(stdout) ?? [];
    assert.equal((await pia.chandlery('keys', 'revoke', id)).stdout, `${id}\n`);
    assert.doesNotMatch((await pia.chandlery('keys', 'list')).stdout, /Billing/);
    assert.match((await pia.chandlery('keys', 'list', '--all')).stdout, /Billing .*revoked/);
    assert.equal((await pia.chandlery('keys', 'revoke', 'pkey_0000000000000000000000')).code, 4);
  });

  test('is told what a kind of key takes', async () => {
    const { code, stderr } = await pia.chandlery('keys', 'create', 'publishable', '--name', 'x');
    assert.equal(code, 2);
    assert.match(stderr, /takes the origins of its pages: --origin URL/);
  });

  test('cannot see keys of others', async () => {
    const { code, stdout } = await pia.chandlery('keys', 'list', '--publisher', 'basalt');
    assert.equal(stdout, '');
    assert.ok(code === 3 || code === 4);
  });
});
