/** The page where people let a terminal in, driven beside the real command that waits for them. */
import type { Locator, Page } from '@playwright/test';
import { type Begun, type Person, newPerson } from '../../packages/cli/src/test/person.ts';
import { openShop } from '../../packages/cli/src/test/shop.ts';
import { deviceCodes } from '../../packages/store/src/identity/tables.ts';
import { violations, wcag } from '../support/accessibility.ts';
import { expect, sidewaysScroll, test as base } from '../support/hosted-test.ts';

interface Waiting extends Begun {
  /** What the terminal shows, to be compared. */
  readonly code: string;
  /** The page that it names, with the code in it. */
  readonly page: string;
}

interface OfTest {
  /** Somebody at a terminal. */
  readonly person: Person;
  /** `chandlery login`, as it waits for its user. */
  readonly login: () => Promise<Waiting>;
}

const test = base.extend<OfTest>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  person: async ({}, use) => {
    const person = await newPerson();
    await use(person);
    await person[Symbol.asyncDispose]();
  },
  login: async ({ person, store }, use) => {
    await use(async () => {
      const begun = person.begin('login', store.origin, '--no-docker');
      const [, code = '', page = ''] = await begun.says(/must show the code (\w+)\n\n +(\S+)\n/);
      return { ...begun, code, page };
    });
  },
});

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('E-mail address or user name').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill('chandlery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** Goes on from control to control until it is at one. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
};

const shown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

test('a terminal prints a code, its user signs in and allows it, and it is signed in', async ({
  page,
  person,
  login,
}) => {
  const { code, page: address, ended } = await login();
  await page.goto(address);
  await signIn(page);
  await expect(page.getByLabel('Code')).toHaveValue(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this the code that your terminal shows?');
  await expect(page.getByRole('code')).toHaveText(shown(code));
  await page.getByRole('button', { name: 'Yes, connect' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connected');
  const { code: ending, stdout } = await ended;
  expect([ending, stdout]).toEqual([0, expect.stringMatching(/^Logged in to http:\S+ as ada\.\n$/)]);
  expect((await person.chandlery('subscriptions')).code).toBe(0);
});

test('refused, the terminal says so and holds nothing', async ({ page, person, store, login }) => {
  const { page: address, ended } = await login();
  await page.goto(address);
  await signIn(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not connected');
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/It was refused in the browser\.\n$/);
  expect((await person.chandlery('subscriptions', '--store', store.origin)).code).toBe(3);
});

test('a wrong code is refused beside its field, and the right one typed in any way goes on', async ({
  page,
  login,
  complaints,
}) => {
  const { code, ended } = await login();
  await page.goto('/device');
  await signIn(page);
  const field = page.getByLabel('Code');
  await field.fill('WRONG-CODE');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/There is no such code, or it has expired/);
  await expect(field).toHaveValue('WRONG-CODE');
  await field.fill(` ${shown(code).toLowerCase()} `);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Yes, connect' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connected');
  expect((await ended).code).toBe(0);
  // The browser's own line about the answer to the wrong code.
  complaints.splice(0);
});

test('a code that has been used lets nobody else in', async ({ page, login, complaints }) => {
  const { page: address, ended } = await login();
  await page.goto(address);
  await signIn(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Yes, connect' }).click();
  expect((await ended).code).toBe(0);
  await page.goto(address);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription(/There is no such code/);
  complaints.splice(0);
});

test('a code that has expired lets nobody in, and the terminal says what to do', async ({
  page,
  person,
  complaints,
}) => {
  test.slow();
  const shop = await openShop();
  try {
    await shop.open('ann');
    const begun = person.begin('login', shop.origin, '--no-docker');
    const [, address = ''] = await begun.says(/\n\n +(\S+)\n/);
    await shop.database.update(deviceCodes).set({ expiresAt: new Date(0) });
    await page.goto(address);
    await page.getByLabel('E-mail address or user name').fill('ann');
    await page.getByLabel('Password', { exact: true }).fill('the password of ann');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByLabel('Code')).toHaveAccessibleDescription(/it has expired. Start again in the terminal/);
    const { code, stderr } = await begun.ended;
    expect([code, stderr]).toEqual([3, expect.stringMatching(/Nobody confirmed the code in time\. Log in again\.\n$/)]);
    complaints.splice(0);
  } finally {
    await shop[Symbol.asyncDispose]();
  }
});

test('the whole of it is done with the keyboard', async ({ page, login }) => {
  const { code, page: address, ended } = await login();
  await page.goto(address);
  await signIn(page);
  await tabTo(page, page.getByRole('button', { name: 'Go on' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('code')).toHaveText(shown(code));
  await tabTo(page, page.getByRole('button', { name: 'Yes, connect' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connected');
  expect((await ended).code).toBe(0);
});

test('each of its pages is without a fault that axe can find, and fits 320 pixels', async ({
  page,
  login,
  complaints,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  const { page: address, ended } = await login();
  const faults: string[] = [];
  const look = async (what: string) => {
    for (const violation of await violations(page, wcag)) faults.push(`${what}: ${violation}`);
    if ((await sidewaysScroll(page)) > 0) faults.push(`${what} scrolls sideways`);
  };
  await page.goto(address);
  await signIn(page);
  await look('asking for the code');
  await page.getByLabel('Code').fill('WRONG-CODE');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Code')).toHaveAttribute('aria-invalid', 'true');
  await look('a wrong code');
  await page.goto(address);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'Yes, connect' })).toBeVisible();
  await look('asking whether they mean it');
  await page.getByRole('button', { name: 'Yes, connect' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connected');
  await look('connected');
  expect((await ended).code).toBe(0);
  expect(faults).toEqual([]);
  complaints.splice(0);
});
