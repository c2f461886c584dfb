/** Somebody who comes to the store for the first time, with a script in the page and without one. */
import type { Page } from '@playwright/test';
import { violations, wcag } from '../support/accessibility.ts';
import { expect, sidewaysScroll, test } from '../support/hosted-test.ts';

const password = 'correct horse battery';

/** Signs up, and follows the mail from the outbox: there is no mail server. */
const signUp = async (page: Page, name: string): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail address').fill(`${name}@example.com`);
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('link', { name: 'The mail is in the outbox' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name}@example.com` })
    .getByRole('link')
    .click();
  await page.frameLocator('iframe').getByRole('link', { name: 'Confirm address' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('status')).toHaveText('Your e-mail address is confirmed.');
};

const faults = async (page: Page, paths: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const violation of await violations(page, wcag)) found.push(`${path} ${violation}`);
    if ((await sidewaysScroll(page)) > 0) found.push(`${path} scrolls sideways`);
  }
  return found;
};

const open = [
  '/sign-in',
  '/sign-up',
  '/check-mail',
  '/verify-email/again',
  '/forgotten-password',
  '/sign-in/second-step',
];
const own = ['/account/profile', '/account/security', '/account/tokens', '/account/organisations', '/device'];

test('a visitor signs up, makes a token, copies it, and signs out', async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signUp(page, 'ann');
  await page.getByRole('link', { name: 'Access tokens' }).click();
  await page.getByLabel('What it is for').fill('laptop');
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { name: 'The token “laptop” is ready' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^pat_\w+$/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('status')).toHaveText('You are signed out.');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Show password').check();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text');
});

test('every page of accounts is without a fault that axe can find, at any width', async ({ page }) => {
  test.slow();
  await signUp(page, 'bea');
  for (const settings of [
    { width: 320, colorScheme: 'dark', language: 'de' },
    { width: 1280, colorScheme: 'light', language: 'ar' },
  ] as const) {
    await page.setViewportSize({ width: settings.width, height: 700 });
    await page.emulateMedia({ colorScheme: settings.colorScheme });
    const paths = [...open, ...own].map((path) => `${path}?lang=${settings.language}`);
    expect(await faults(page, paths)).toEqual([]);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor signs up and makes a token all the same', async ({ page }) => {
    await signUp(page, 'cem');
    await page.getByRole('link', { name: 'Access tokens' }).click();
    await page.getByLabel('What it is for').fill('laptop');
    await page.getByRole('button', { name: 'Create token' }).click();
    await expect(page.getByRole('group', { name: 'The token “laptop” is ready' })).toHaveText(/^pat_\w+$/);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });
});
