import { assert } from 'chai';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-pull-command.ts';
import type { StorePullCommand } from './pull-command.ts';

const show = async (attributes: string, lang = 'en') => {
  const command = await mount<StorePullCommand>(
    `<store-provider lang="${lang}" store="${location.origin}"><store-pull-command ${attributes}></store-pull-command></store-provider>`,
    'store-pull-command',
  );
  await inState(command, 'ready');
  return command;
};

const part = (command: StorePullCommand, name: string) =>
  command.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);

describe('store-pull-command', () => {
  it('shows the line that pulls the default plan', async () => {
    const command = await show('product="acme/db"');
    assert.equal(part(command, 'command')?.textContent, 'docker pull registry.example.com/acme/db:1.0.0');
  });

  it('names the platform where it is told one', async () => {
    const command = await show('product="acme/db" platform="linux/arm64"');
    assert.include(part(command, 'command')?.textContent, '--platform linux/arm64 registry');
  });

  it('copies the line and says so, to a screen reader too', async () => {
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => (copied = text) },
    });
    const command = await show('product="acme/db"');
    const event = eventOf(command, 'store-copy');
    part(command, 'copy')?.click();
    assert.equal((await event).detail.command, copied);
    await command.updateComplete;
    assert.equal(command.shadowRoot?.querySelector('[role="status"]')?.textContent, 'Copied');
  });

  it('leads to the product where a subscription is needed, and shows no command', async () => {
    const command = await show('product="acme/locked"');
    assert.isNull(part(command, 'command'));
    assert.equal(part(command, 'link')?.getAttribute('href'), 'https://store.example.com/products/acme/locked');
    assert.include(part(command, 'link')?.textContent, 'Subscribe');
  });

  it('leads to the product where there is nothing to pull', async () => {
    assert.include(part(await show('product="acme/service"'), 'link')?.textContent, 'service');
  });

  it('speaks Arabic and keeps the command from left to right', async () => {
    const command = await show('product="acme/db"', 'ar');
    assert.equal(part(command, 'copy')?.textContent?.trim(), 'نسخ');
    assert.equal(part(command, 'box')?.getAttribute('dir'), 'ltr');
  });
});
