/**
 * The whole of it, on a vendor's page in a browser that blocks third-party cookies: from the card to an image that can be pulled, and back.
 * A real registry, Docker's own command, and the store's clock advanced as an operator does. One customer goes through it all.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page, chromium } from '@playwright/test';
import { type Person, newPerson } from '../../packages/cli/src/test/person.ts';
import { without } from '../../packages/cli/src/test/programs.ts';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { makePublisherKey, makeVendorKey } from '../support/vendor-key.ts';
import { serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { cardOf, expect, test as base } from '../support/vendor-test.ts';

const cards = {
  good: '4242 4242 4242 4242',
  challenge: '4000 0025 0000 3155',
  declined: '4000 0000 0000 0002',
} as const;
const days = (count: number) => ['operator', 'clock', '--advance', `${count}d`] as const;

interface World {
  readonly store: StoreProcess;
  /** The vendor's page: a card with its button, and what the customer holds. */
  readonly page: Page;
  /** The operator, at a terminal on the store's machine. */
  readonly operator: Person;
  /** The customer, at a terminal. */
  readonly customer: Person;
}

const postgres = ensurePostgres();
const missing = without('docker') || without('docker-registry') || (postgres === undefined && 'needs PostgreSQL');

/** A browser as a visitor has it who blocks third-party cookies. */
const openBrowser = async (folder: string) => {
  await mkdir(join(folder, 'Default'), { recursive: true });
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 1 } }));
  return chromium.launchPersistentContext(folder, { executablePath: ensureChromium(), args: [...chromiumFlags] });
};

const test = base.extend<object, { readonly world: World }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      if (postgres === undefined) throw new Error('no PostgreSQL server is here');
      const server = await startPostgres(postgres, { fsync: 'off' });
      const store = await startStoreProcess({ environment: { DATABASE_URL: server.url }, withRegistry: true });
      const site = await serveVendorSite(pages);
      const key = await makeVendorKey(store.origin, site.origin);
      pages['/'] = vendorPage(
        `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
        `<store-provider publishable-key="${key}">
          <store-account></store-account>
          <store-listing product="acme/db"><store-try-buy slot="actions" product="acme/db" plan="team"></store-try-buy></store-listing>
          <store-licenses></store-licenses>
        </store-provider>`,
      );
      const folder = await mkdtemp(join(tmpdir(), 'chandlery-visitor-'));
      const browser = await openBrowser(folder);
      const page = await browser.newPage();
      await page.goto(site.origin);
      const operator = await newPerson(store.environment);
      const customer = await newPerson();
      await use({ store, page, operator, customer });
      await browser.close();
      await Promise.all([operator[Symbol.asyncDispose](), customer[Symbol.asyncDispose](), site.stop(), store.stop()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
const pages: Record<string, ReturnType<typeof vendorPage>> = {};

test.describe.configure({ mode: 'serial' });
test.skip(missing !== false, missing || '');

const buttonOf = (page: Page): Locator => cardOf(page, 'acme/db').locator('store-try-buy').getByRole('link');
const held = (page: Page): Locator => page.locator('store-licenses');

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel(/e-mail/i).fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** What one does to a window that a click opens, until it has closed itself. */
const inWindow = async (page: Page, click: () => Promise<void>, act: (popup: Page) => Promise<void>): Promise<void> => {
  const opened = page.waitForEvent('popup');
  await click();
  const popup = await opened;
  const closed = popup.waitForEvent('close');
  await act(popup);
  await closed;
};

/** Signs in on the vendor's page, where the store knows who it is. */
const signInHere = (page: Page, act: (popup: Page) => Promise<void> = () => Promise.resolve()): Promise<void> =>
  inWindow(page, () => held(page).getByRole('link', { name: 'Sign in' }).click(), act);

/** Goes through the checkout to the page where one pays. */
const order = async (checkout: Page): Promise<void> => {
  await checkout.getByLabel('Country').selectOption('DE');
  // Nobody buys at a price that they have not seen.
  await expect(checkout.getByText('Tax (19%)')).toBeVisible();
  await checkout.getByRole('checkbox', { name: /I accept the terms/ }).check();
  await checkout.getByRole('button', { name: /Start the free trial|Continue to payment/ }).click();
};

const payWith = (checkout: Page, card: string): Promise<void> =>
  checkout.getByRole('button', { name: `Pay with this card ${card}` }).click();

/** Looks the image up as `docker pull` does, up to where it would fetch layers. */
const mayPull = async ({ store, customer }: World): Promise<boolean> => {
  const image = `${store.registry ?? ''}/store/acme/db:5.2.1`;
  const { code, stderr } = await customer.docker('manifest', 'inspect', '--insecure', image);
  if (code !== 0) expect(stderr).toMatch(/denied|unauthorized/);
  return code === 0;
};

const advance = async ({ operator }: World, count: number): Promise<void> => {
  const { code, stderr } = await operator.chandlery(...days(count));
  expect([code, stderr]).toEqual([0, '']);
};

/** Opens the licence of what is held, and waits for what the viewer says. */
const expectValidLicense = async (page: Page): Promise<void> => {
  await held(page)
    .getByRole('button', { name: /^Licence/ })
    .first()
    .click();
  await expect(held(page).locator('store-license').getByText('This licence is valid')).toBeVisible();
};

const cancel = async (page: Page): Promise<void> => {
  await held(page)
    .getByRole('button', { name: /^Cancel/ })
    .first()
    .click();
  await held(page).getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(
    held(page)
      .getByText(/You keep it until/)
      .first(),
  ).toBeVisible();
};

test('a visitor tries from the card, has a licence and may pull, until the trial they cancel has ended', async ({
  world,
}) => {
  const { page, store, customer } = world;
  const login = ['login', store.registry ?? '', '--username', 'ada', '--password-stdin'];
  expect((await customer.run('docker', login, demoPassword)).stderr).not.toContain('denied');
  // The demo's images are pushed once the store has started.
  await expect.poll(async () => (await fetch(`${store.origin}/v1/products/acme/db`)).status).toBe(200);
  expect(await mayPull(world)).toBe(false);

  await expect(buttonOf(page)).toHaveText('Start 14-day trial');
  await inWindow(
    page,
    () => buttonOf(page).click(),
    async (checkout) => {
      await checkout.getByRole('link', { name: 'Sign in' }).click();
      await signIn(checkout);
      await order(checkout);
      await payWith(checkout, cards.good);
    },
  );
  await expect(cardOf(page, 'acme/db').locator('store-try-buy:state(complete)')).toBeVisible();
  await expect.poll(() => mayPull(world)).toBe(true);

  // The store knows them from the checkout, and asks once whether it may tell the page.
  await signInHere(page, (popup) => popup.getByRole('button', { name: 'Allow', exact: true }).click());
  await expectValidLicense(page);
  await expect(buttonOf(page)).toHaveText('Manage');

  await cancel(page);
  expect(await mayPull(world)).toBe(true);
  await advance(world, 15);
  await expect.poll(() => mayPull(world)).toBe(false);
});

test('who has tried it buys, where the bank asks first, and may pull until the month they cancel has ended', async ({
  world,
}) => {
  const { page } = world;
  await page.reload();
  await inWindow(
    page,
    () => buttonOf(page).click(),
    async (checkout) => {
      await expect(checkout.getByText('This product has been tried before')).toBeVisible();
      await order(checkout);
      await payWith(checkout, cards.declined);
      await expect(checkout.getByText(/The card was declined/)).toBeVisible();
      expect(await mayPull(world)).toBe(false);
      await payWith(checkout, cards.challenge);
      await checkout.getByRole('button', { name: 'Yes, confirm' }).click();
    },
  );
  await expect.poll(() => mayPull(world)).toBe(true);
  await signInHere(page);
  await expectValidLicense(page);
  await cancel(page);
  await advance(world, 32);
  await expect.poll(() => mayPull(world)).toBe(false);
});

test('who is declined and leaves has bought nothing', async ({ world }) => {
  const { page } = world;
  await page.reload();
  await inWindow(
    page,
    () => buttonOf(page).click(),
    async (checkout) => {
      await order(checkout);
      await payWith(checkout, cards.declined);
      await expect(checkout.getByText(/The card was declined/)).toBeVisible();
      await checkout.getByText('Back to the order').click();
      await checkout.getByText('Cancel', { exact: true }).click();
    },
  );
  await expect(cardOf(page, 'acme/db').locator('store-try-buy:state(cancelled)')).toBeVisible();
  expect(await mayPull(world)).toBe(false);
});

test('who redeems an order that the publisher made holds a licence and may pull', async ({ world }) => {
  const { page, store, operator } = world;
  expect((await operator.chandlery('operator', 'join', 'otto', 'ironbark')).code).toBe(0);
  const request = { kind: 'secret', mode: 'live', name: 'Orders', scopes: ['fulfilment'] };
  const key = await makePublisherKey(store.origin, 'ironbark', request);
  const made = await fetch(`${store.origin}/api/fulfillment/v1/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      partner_id: 'sales',
      items: [{ product_id: 'ironbark/strongroom', rate_plan_id: 'site', pricing_components: [] }],
    }),
  });
  const answer = await made.text();
  expect(made.ok, answer).toBe(true);
  const { token } = JSON.parse(answer) as { token: string };
  const redeeming = await page.context().newPage();
  await redeeming.goto(`${store.origin}/orders/redeem?token=${token}`);
  await redeeming.getByRole('checkbox', { name: /I accept the terms/ }).check();
  await redeeming.getByRole('button', { name: 'Accept the order' }).click();
  await expect(redeeming.getByText('The order is accepted')).toBeVisible();
  await page.reload();
  await signInHere(page);
  await expect(held(page).getByText('Strongroom').first()).toBeVisible();
  await expectValidLicense(page);
  const image = `${store.registry ?? ''}/store/ironbark/strongroom:2.0.3`;
  expect((await world.customer.docker('manifest', 'inspect', '--insecure', image)).code).toBe(0);
});
