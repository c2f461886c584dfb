import '../provider/store-provider.ts';
import './store-catalog.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { stores } from '../../../../.storybook/store/states.ts';
import type { StoreCatalog } from './catalog.ts';

interface Args {
  publisher?: string;
  limit: number;
  layout: 'card' | 'row' | 'compact';
  syncUrl: boolean;
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
  inlineSize?: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'store-catalog',
  component: 'store-catalog',
  args: { limit: 6, layout: 'card', syncUrl: false, store: stores.ready },
  argTypes: {
    layout: { control: 'inline-radio', options: ['card', 'row', 'compact'] },
    limit: { control: { type: 'number', min: 1, max: 100 } },
    store: { control: 'select', options: Object.values(stores) },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: ({ publisher, limit, layout, syncUrl, store, content, inlineSize = 'none' }) =>
    html`<store-provider store=${store}>
      <store-catalog
        publisher=${publisher ?? nothing}
        limit=${limit}
        layout=${layout}
        ?sync-url=${syncUrl}
        style="max-inline-size: ${inlineSize}"
        >${content ?? nothing}</store-catalog
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** Where the visitor's hands go: the catalogue's own shadow root. */
const within = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const catalog = canvas.querySelector<StoreCatalog>('store-catalog');
  await waitFor(() => expect(catalog?.matches(':state(ready)')).toBe(true));
  if (!catalog?.shadowRoot) throw new Error('There is no catalogue in this story');
  return catalog.shadowRoot;
};

const find = <Found extends Element>(root: ShadowRoot, selector: string): Found => {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`There is no ${selector} in the catalogue`);
  return found;
};

export const Discovery: Story = {};
export const Rows: Story = { args: { layout: 'row' } };
export const Compact: Story = { args: { layout: 'compact' } };
/** On a telephone, filters open on request. */
export const Narrow: Story = { args: { inlineSize: '20rem' } };
export const OfPublisher: Story = { args: { publisher: 'brightwater' } };

export const Searched: Story = {
  play: async ({ canvasElement }) => {
    const root = await within(canvasElement);
    await userEvent.type(find(root, 'input[type=search]'), 'volumes');
    await waitFor(() => expect(root.querySelectorAll('store-listing')).toHaveLength(1));
  },
};
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const root = await within(canvasElement);
    await userEvent.click(find(root, 'fieldset input'));
    await waitFor(() => expect(find<HTMLInputElement>(root, 'fieldset input').checked).toBe(true));
  },
};
export const FiltersOpen: Story = {
  args: { inlineSize: '20rem' },
  play: async ({ canvasElement }) => {
    const root = await within(canvasElement);
    await userEvent.click(find(root, '[aria-expanded]'));
    await waitFor(() => expect(find(root, '[aria-expanded]').getAttribute('aria-expanded')).toBe('true'));
  },
};
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const root = await within(canvasElement);
    await userEvent.type(find(root, 'input[type=search]'), 'no product has these words');
    await waitFor(() => expect(root.querySelector('store-listing')).toBeNull());
  },
};
export const TwoPages: Story = {
  play: async ({ canvasElement }) => {
    const root = await within(canvasElement);
    await userEvent.click(find(root, '[part~=more]'));
    await waitFor(() => expect(root.querySelectorAll('store-listing')).toHaveLength(12));
  },
};
export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
/** A store that has nothing for sale yet. */
export const EmptyStore: Story = { args: { store: stores.empty } };
export const Unreachable: Story = { tags: ['fails-to-load'], args: { store: stores.offline } };
export const Failing: Story = { tags: ['fails-to-load'], args: { store: stores.failing } };
export const MalformedAnswer: Story = { args: { store: stores.broken } };
export const Refused: Story = { tags: ['fails-to-load'], args: { store: stores.refusing } };
export const OwnWordsOnFailure: Story = {
  tags: ['fails-to-load'],
  args: {
    store: stores.offline,
    content: html`<p>The whole range is <a href="https://acme.example/all">on our price list</a>.</p>`,
  },
};
