import '../provider/store-provider.ts';
import './store-account.ts';
import type { Account } from '@chandlery/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  /** Name of whoever is signed in; nobody where it is empty. */
  name: string;
  /** Address of the store around it. */
  store: string;
  publishableKey?: string;
}

type Story = StoryObj<Args>;

const account = (name: string): Account => ({
  id: 'ann',
  username: 'ann',
  name,
  email: 'ann@example.com',
  emailVerified: true,
  organisations: [],
  publishers: [],
});

export default {
  title: 'store-account',
  component: 'store-account',
  args: { name: '', store: stores.ready },
  argTypes: { store: { control: 'select', options: Object.values(stores) } },
  render: ({ name, store, publishableKey }) =>
    html`<div style="display: grid; justify-items: end; min-block-size: 14rem; align-content: start">
      <store-provider store=${store} publishable-key=${publishableKey ?? nothing}>
        <store-account .data=${name ? { account: account(name) } : undefined}></store-account>
      </store-provider>
    </div>`,
} satisfies Meta<Args>;

/** Nobody is signed in. */
export const SignedOut: Story = {};
export const SignedIn: Story = { args: { name: 'Ann Example' } };
export const MenuOpen: Story = {
  args: { name: 'Ann Example' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('store-account');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('button')?.click();
  },
};
/** A name longer than its place. */
export const LongName: Story = { args: { name: 'Maximiliane Freifrau von Hohenstein-Wolkenburg' } };
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent, publishableKey: 'pk_test_x' } };
/** The page is on an origin that its key is not for. */
export const Refused: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.refusing, publishableKey: 'pk_test_x' },
};
export const Unreachable: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.offline, publishableKey: 'pk_test_x' },
};
