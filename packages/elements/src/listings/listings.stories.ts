import '../provider/store-provider.ts';
import './store-listings.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  products?: string;
  publisher?: string;
  category?: string;
  query?: string;
  limit: number;
  layout: 'card' | 'row' | 'compact';
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
}

type Story = StoryObj<Args>;

const some = 'acme/db, halden/atlas, marlow/queue, waha/archive';

export default {
  title: 'store-listings',
  component: 'store-listings',
  args: { limit: 6, layout: 'card', store: stores.ready },
  argTypes: {
    layout: { control: 'inline-radio', options: ['card', 'row', 'compact'] },
    limit: { control: { type: 'number', min: 1, max: 100 } },
    store: { control: 'select', options: Object.values(stores) },
    content: { control: false },
  },
  render: ({ products, publisher, category, query, limit, layout, store, content }) =>
    html`<store-provider store=${store}>
      <store-listings
        products=${products ?? nothing}
        publisher=${publisher ?? nothing}
        category=${category ?? nothing}
        query=${query ?? nothing}
        limit=${limit}
        layout=${layout}
        heading-level="2"
        >${content ?? nothing}</store-listings
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** In the order that the page names them. */
export const Named: Story = { args: { products: some } };
export const Rows: Story = { args: { products: some, layout: 'row' } };
export const Compact: Story = { args: { products: some, layout: 'compact' } };
export const OfPublisher: Story = { args: { publisher: 'brightwater' } };
export const OfCategory: Story = { args: { category: 'security' } };
export const OfSearch: Story = { args: { query: 'container' } };
/** Those that the store does not have are left out. */
export const SomeUnknown: Story = { args: { products: 'acme/db, acme/nothing, jo/paste' } };
/** As many places are kept as there are names. */
export const Loading: Story = { tags: ['stays-loading'], args: { products: some, store: stores.silent } };
/** As many places are kept as the limit says. */
export const LoadingSearch: Story = { tags: ['stays-loading'], args: { query: 'any', limit: 3, store: stores.silent } };
export const NothingFound: Story = { args: { publisher: 'nobody' } };
export const Unreachable: Story = { tags: ['fails-to-load'], args: { products: some, store: stores.offline } };
export const Failing: Story = { tags: ['fails-to-load'], args: { category: 'security', store: stores.failing } };
export const Refused: Story = { tags: ['fails-to-load'], args: { products: some, store: stores.refusing } };
/** What the vendor wrote returns where the cards cannot be shown. */
export const OwnWordsOnFailure: Story = {
  tags: ['fails-to-load'],
  args: {
    products: some,
    store: stores.offline,
    content: html`<p>All of it is <a href="https://acme.example/all">on our price list</a>.</p>`,
  },
};
