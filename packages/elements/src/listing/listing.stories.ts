import '../provider/store-provider.ts';
import './store-listing.ts';
import type { Product } from '@chandlery/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import * as catalogue from '../../../../.storybook/store/catalogue.ts';
import { card } from '../../../../.storybook/store/listing.ts';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  product: string;
  layout: 'card' | 'row' | 'compact';
  headingLevel: number;
  data?: Product;
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
  inlineSize?: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'store-listing',
  component: 'store-listing',
  args: { product: 'acme/db', layout: 'card', headingLevel: 2, store: stores.ready },
  argTypes: {
    layout: { control: 'inline-radio', options: ['card', 'row', 'compact'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    store: { control: 'select', options: Object.values(stores) },
    data: { control: 'object' },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: ({ product, layout, headingLevel, data, store, content, inlineSize = '24rem' }) =>
    html`<store-provider store=${store}>
      <store-listing
        product=${product}
        layout=${layout}
        heading-level=${headingLevel}
        .data=${data}
        style="max-inline-size: ${inlineSize}"
        >${content ?? nothing}</store-listing
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** A paid product with a trial, a certificate and reviews. */
export const Card: Story = {};
/** One product in a line, where there is room; a card where there is not. */
export const Row: Story = { args: { layout: 'row', inlineSize: '60rem' } };
export const RowWithoutRoom: Story = { args: { layout: 'row', inlineSize: '20rem' } };
/** Name and price, for the middle of a text. */
export const Compact: Story = { args: { layout: 'compact' } };
/** The narrowest place that a card is made for. */
export const Narrow: Story = { args: { inlineSize: '16rem' } };

/** Given its data by the page, a card asks the store nothing. */
export const WithData: Story = { args: { data: card(catalogue.trial), store: stores.offline } };

export const Loading: Story = { tags: ['stays-loading'], args: { store: stores.silent } };
export const LoadingRow: Story = {
  tags: ['stays-loading'],
  args: { store: stores.silent, layout: 'row', inlineSize: '60rem' },
};
export const LoadingCompact: Story = { tags: ['stays-loading'], args: { store: stores.silent, layout: 'compact' } };
export const NotFound: Story = { args: { product: 'acme/nothing' } };
/** No connection; trying again may help. */
export const Unreachable: Story = { tags: ['fails-to-load'], args: { store: stores.offline } };
/** The store is overloaded and says when to come back. */
export const Busy: Story = { tags: ['fails-to-load'], args: { store: stores.busy } };
export const Failing: Story = { tags: ['fails-to-load'], args: { store: stores.failing } };
/** The answer is not what the contract says: one clear error, never a half-drawn card. */
export const MalformedAnswer: Story = { args: { store: stores.broken } };
/** This page may not use the store. */
export const Refused: Story = { tags: ['fails-to-load'], args: { store: stores.refusing } };

const ownWords = html`<p>Acme DB, <a href="https://acme.example/db">described by its vendor</a>.</p>`;
/** What the vendor wrote stands there until the card is ready … */
export const OwnWordsWhileLoading: Story = {
  tags: ['stays-loading'],
  args: { store: stores.silent, content: ownWords },
};
/** … and returns where it cannot be. */
export const OwnWordsOnFailure: Story = { tags: ['fails-to-load'], args: { store: stores.offline, content: ownWords } };
/** Something of the vendor's own below the description. */
export const WithActions: Story = {
  args: { content: html`<a slot="actions" href="https://acme.example/tour">Take the tour</a>` },
};

const of = ({ slug: product }: { slug: string }): Story => ({ args: { product } });
export const Free = of(catalogue.free);
export const PerSeatInYen = of(catalogue.perSeat);
export const OnceForAll = of(catalogue.severalImages);
export const OwnLicence = of(catalogue.byol);
export const Plugin = of(catalogue.plugin);
export const Service = of(catalogue.service);
export const Official = of(catalogue.official);
export const Community = of(catalogue.noIcon);
export const PictureNotFound: Story = { ...of(catalogue.brokenIcon), tags: ['fails-to-load'] };
export const Deprecated = of(catalogue.deprecated);
export const OnHold = of(catalogue.onHold);
/** Every text as long as it may be. */
export const LongTexts = of(catalogue.longText);
export const RightToLeftText = of(catalogue.rightToLeft);

/** Tokens reach colours, corners and space; parts reach the rest. */
export const OwnLook: Story = {
  render: ({ store, product }) => html`
    <style>
      .own-look {
        --store-color-surface: #10222e;
        --store-color-border: #2f6f7a;
        --store-color-muted: #a9c9cf;
        --store-color-accent: #7fe3d0;
        --store-radius: 0;
        color: #f2fbfa;
        max-inline-size: 24rem;
      }
      .own-look::part(price) {
        color: #7fe3d0;
      }
      .own-look::part(name) {
        text-transform: uppercase;
      }
    </style>
    <store-provider store=${store}><store-listing class="own-look" product=${product}></store-listing></store-provider>
  `,
};
