import '../provider/store-provider.ts';
import './store-pull-command.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import * as catalogue from '../../../../.storybook/store/catalogue.ts';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  product: string;
  plan?: string;
  platform?: string;
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
  inlineSize?: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'store-pull-command',
  component: 'store-pull-command',
  args: { product: catalogue.free.slug, store: stores.ready },
  argTypes: {
    product: { control: 'select', options: catalogue.catalogue.map(({ slug }) => slug) },
    platform: { control: 'select', options: ['linux/amd64', 'linux/arm64'] },
    store: { control: 'select', options: Object.values(stores) },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: ({ product, plan, platform, store, content, inlineSize = '40rem' }) =>
    html`<store-provider store=${store}>
      <store-pull-command
        product=${product}
        plan=${plan ?? nothing}
        platform=${platform ?? nothing}
        style="max-inline-size: ${inlineSize}"
        >${content ?? nothing}</store-pull-command
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** Everyone may pull: the line, to copy. */
export const Everyone: Story = {};
export const OfficialImage: Story = { args: { product: catalogue.official.slug } };
export const ForPlatform: Story = { args: { platform: 'linux/arm64' } };
/** Longer than its place: the line scrolls, the button stays. */
export const Narrow: Story = { args: { inlineSize: '16rem' } };
/** Whoever is signed in may pull. */
export const SignedIn: Story = { args: { product: catalogue.signedIn.slug } };
/** Only subscribers may pull. */
export const Subscribed: Story = { args: { product: catalogue.trial.slug } };
/** Several images are started from a Compose file. */
export const SeveralImages: Story = { args: { product: catalogue.severalImages.slug } };
/** A service has nothing to pull. */
export const Service: Story = { args: { product: catalogue.service.slug } };
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
export const NotFound: Story = { tags: ['fails-to-load'], args: { product: 'acme/nothing' } };
export const Unreachable: Story = { tags: ['fails-to-load'], args: { store: stores.offline } };
export const Failing: Story = { tags: ['fails-to-load'], args: { store: stores.failing } };
/** The vendor's own words in its place. */
export const OwnWordsOnFailure: Story = {
  tags: ['fails-to-load'],
  args: { store: stores.offline, content: html`<code>docker pull acme/db</code>` },
};
