/**
 * The whole of it, on a vendor's page in a browser that blocks third-party cookies: from the card to an image that can be pulled, and back.
 * A real registry, Docker's own command, and the store's clock advanced as an operator does. One customer goes through it all.
 */
import { type Locator, type Page } from '@playwright/test';
import { type Person, newPerson } from '../../packages/cli/src/test/person.ts';
import { without } from '../../packages/cli/src/test/programs.ts';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { startPostgres } from '../../scripts/setup/postgres-server.ts';
import { ensurePostgres } from '../../scripts/setup/postgres.ts';
import { openBlockingBrowser } from '../support/blocking-browser.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { makePublisherKey, makeVendorKey } from '../support/vendor-key.ts';
import { serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { cardOf, expect, test as base } from '../support/vendor-test.ts';

const cards = {
  good: '4242 4242 4242 4242',
  challenge: '4000 0025 0000 3155',
  declined: '4000 0000 0000 0002',
} as const;
const images = {
  'acme/db': 'store/acme/db:5.2.1',
  'tidewater/beacon': 'store/tidewater/beacon:2.9.0',
  'ironbark/strongroom': 'store/ironbark/strongroom:2.0.3',
} as const;
type Product = keyof typeof images;

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

const card = (product: Product, plan = ''): string =>
  `<store-listing product="${product}">
    <store-try-buy slot="actions" product="${product}" plan="${plan}"></store-try-buy>
  </store-listing>`;

const pageKeyFor = (origin: string) => ({ kind: 'publishable', mode: 'test', name: 'Site', origins: [origin] });

const test = base.extend<object, { readonly world: World }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      if (postgres === undefined) throw new Error('no PostgreSQL server is here');
      const server = await startPostgres(postgres, { fsync: 'off' });
      const store = await startStoreProcess({ environment: { DATABASE_URL: server.url }, withRegistry: true });
      const site = await serveVendorSite(pages);
      const operator = await newPerson(store.environment);
      for (const publisher of ['tidewater', 'ironbark']) {
        const { code, stderr } = await operator.chandlery('operator', 'join', 'otto', publisher);
        if (code !== 0) throw new Error(stderr);
      }
      const key = await makeVendorKey(store.origin, site.origin);
      const other = await makePublisherKey(store.origin, 'tidewater', pageKeyFor(site.origin));
      pages['/'] = vendorPage(
        `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
        `<store-provider publishable-key="${other}">${card('tidewater/beacon', 'harbour')}</store-provider>
        <store-provider publishable-key="${key}">${card('acme/db', 'team')}<store-licenses></store-licenses></store-provider>`,
      );
      const browser = await openBlockingBrowser();
      const page = await browser.newPage();
      await page.goto(site.origin);
      const customer = await newPerson();
      const login = ['login', store.registry ?? '', '--username', 'ada', '--password-stdin'];
      const loggedIn = await customer.run('docker', login, demoPassword);
      if (loggedIn.code !== 0) throw new Error(loggedIn.stderr);
      await use({ store, page, operator, customer });
      await browser.close();
      await Promise.all([operator[Symbol.asyncDispose](), customer[Symbol.asyncDispose](), site.stop(), store.stop()]);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
const pages: Record<string, ReturnType<typeof vendorPage>> = {};

test.describe.configure({ mode: 'serial' });
test.skip(missing !== false, missing || '');

const buyOf = (page: Page, product: Product): Locator => cardOf(page, product).locator('store-try-buy');
const buttonOf = (page: Page, product: Product): Locator => buyOf(page, product).getByRole('link');
const held = (page: Page): Locator => page.locator('store-licenses');
/** What is held of a product. */
const heldOf = (page: Page, name: string): Locator => held(page).locator('[part="item"]').filter({ hasText: name });

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel(/e-mail/i).fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** A click after which its window is gone, perhaps before the click is said to be over. */
const clickLast = (control: Locator): Promise<void> =>
  control.click().catch((error: unknown) => {
    if (!control.page().isClosed()) throw error;
  });

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

const leave = async (checkout: Page, heading: string): Promise<void> => {
  await expect(checkout.getByRole('heading', { name: heading })).toBeVisible();
  await clickLast(checkout.getByRole('button', { name: 'Close this window' }));
};

/** Looks the image up as `docker pull` does, up to where it would fetch layers. */
const mayPull = async ({ store, customer }: World, product: Product): Promise<boolean> => {
  const image = `${store.registry ?? ''}/${images[product]}`;
  const { code, stderr } = await customer.docker('manifest', 'inspect', '--insecure', image);
  if (code !== 0) expect(stderr).toMatch(/denied|unauthorized/);
  return code === 0;
};

/** Opens the licence of what is held, and waits for what the viewer says. */
const expectValidLicense = async (page: Page, name: string): Promise<void> => {
  await heldOf(page, name)
    .getByRole('button', { name: /^Licence/ })
    .click();
  await expect(heldOf(page, name).getByRole('heading', { name: 'This licence is valid' })).toBeVisible();
};

const cancel = async (page: Page, name: string): Promise<void> => {
  await heldOf(page, name)
    .getByRole('button', { name: /^Cancel/ })
    .click();
  await heldOf(page, name).getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(
    heldOf(page, name)
      .getByText(/You keep it until/)
      .first(),
  ).toBeVisible();
};

test('a visitor buys from the card, is declined, is asked by their bank, and has a licence and may pull', async ({
  world,
}) => {
  const { page } = world;
  expect(await mayPull(world, 'tidewater/beacon')).toBe(false);
  await expect(buttonOf(page, 'tidewater/beacon')).toHaveText('Buy — $8,900 per year');
  await inWindow(
    page,
    () => buttonOf(page, 'tidewater/beacon').click(),
    async (checkout) => {
      await checkout.getByRole('link', { name: 'Sign in' }).click();
      await signIn(checkout);
      await order(checkout);
      await payWith(checkout, cards.declined);
      await expect(checkout.getByText(/The card was declined/)).toBeVisible();
      expect(await mayPull(world, 'tidewater/beacon')).toBe(false);
      await payWith(checkout, cards.challenge);
      await checkout.getByRole('button', { name: 'Yes, confirm' }).click();
      await leave(checkout, 'Thank you, it is yours');
    },
  );
  await expect(page.locator('store-try-buy:state(complete)')).toBeVisible();
  await expect.poll(() => mayPull(world, 'tidewater/beacon')).toBe(true);
  // The store knows them from the checkout, and asks once whether it may tell the page.
  await signInHere(page, (popup) => clickLast(popup.getByRole('button', { name: 'Allow', exact: true })));
  await expectValidLicense(page, 'Beacon');
});

test('who is declined and leaves has nothing', async ({ world }) => {
  const { page } = world;
  await inWindow(
    page,
    () => buttonOf(page, 'acme/db').click(),
    async (checkout) => {
      await order(checkout);
      await payWith(checkout, cards.declined);
      await expect(checkout.getByText(/The card was declined/)).toBeVisible();
      await checkout.getByText('Back to the order').click();
      await clickLast(checkout.getByText('Cancel', { exact: true }));
    },
  );
  await expect(page.locator('store-try-buy:state(cancelled)')).toBeVisible();
  expect(await mayPull(world, 'acme/db')).toBe(false);
});

test('a visitor tries from the card, has a licence and may pull', async ({ world }) => {
  const { page } = world;
  await expect(buttonOf(page, 'acme/db')).toHaveText('Start 14-day trial');
  await inWindow(
    page,
    () => buttonOf(page, 'acme/db').click(),
    async (checkout) => {
      await order(checkout);
      await payWith(checkout, cards.good);
      await leave(checkout, 'Your trial has begun');
    },
  );
  await expect.poll(() => mayPull(world, 'acme/db')).toBe(true);
  await page.reload();
  await signInHere(page);
  await expect(buttonOf(page, 'acme/db')).toHaveText('Manage');
  await expectValidLicense(page, 'Acme DB');
});

test('who redeems an order that the publisher made has a licence and may pull', async ({ world }) => {
  const { page, store } = world;
  const key = await makePublisherKey(store.origin, 'ironbark', {
    kind: 'secret',
    mode: 'live',
    name: 'Orders',
    scopes: ['fulfilment'],
  });
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
  await redeeming.close();
  await page.reload();
  await signInHere(page);
  await expectValidLicense(page, 'Strongroom');
  expect(await mayPull(world, 'ironbark/strongroom')).toBe(true);
});

test('what is cancelled can be pulled to the end of what was had, and no longer', async ({ world }) => {
  const { page, operator } = world;
  await cancel(page, 'Beacon');
  await cancel(page, 'Acme DB');
  for (const product of ['tidewater/beacon', 'acme/db'] as const) expect(await mayPull(world, product)).toBe(true);
  const { code, stderr } = await operator.chandlery('operator', 'clock', '--advance', '367d');
  expect([code, stderr]).toEqual([0, '']);
  for (const product of ['tidewater/beacon', 'acme/db'] as const)
    await expect.poll(() => mayPull(world, product)).toBe(false);
  expect(await mayPull(world, 'ironbark/strongroom')).toBe(true);
});
