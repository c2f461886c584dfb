import '../listing/store-listing.ts';
import '../pull-command/store-pull-command.ts';
import './store-provider.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { locales } from '../../../../.storybook/globals.ts';
import { stores } from '../../../../.storybook/store/states.ts';

interface Args {
  store: string;
  locale?: string;
  currency?: string;
  theme?: 'light' | 'dark';
}

type Story = StoryObj<Args>;

export default {
  title: 'store-provider',
  component: 'store-provider',
  args: { store: stores.ready },
  argTypes: {
    store: { control: 'select', options: Object.values(stores) },
    locale: { control: 'select', options: Object.keys(locales) },
    currency: { control: 'select', options: ['USD', 'EUR', 'JPY'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  render: ({ store, locale, currency, theme }) =>
    html`<store-provider
      store=${store}
      locale=${locale ?? nothing}
      currency=${currency ?? nothing}
      theme=${theme ?? nothing}
    >
      <div
        style="display: grid; gap: 1rem; max-inline-size: 28rem; padding: 1rem; background: Canvas; color: CanvasText"
      >
        <store-listing product="kestrel/watch" heading-level="2"></store-listing>
        <store-pull-command product="library/tern"></store-pull-command>
      </div>
    </store-provider>`,
} satisfies Meta<Args>;

/** One store for everything inside; the rest is as the page says. */
export const Store: Story = {};
/** In another language than the page's own. */
export const Locale: Story = { args: { locale: 'de' } };
/** In the visitor's currency, where the product has a price in it. */
export const Currency: Story = { args: { currency: 'USD' } };
/** Light on a dark page … */
export const Light: Story = { args: { theme: 'light' } };
/** … and dark on a light one. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Each element speaks as its surroundings do. */
export const EveryLanguage: Story = {
  render: ({ store }) =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem">
      ${Object.keys(locales).map(
        (locale) =>
          html`<store-provider store=${store} locale=${locale}>
            <store-listing
              product="acme/db"
              heading-level="2"
              lang=${locale}
              dir=${locale === 'ar' ? 'rtl' : 'ltr'}
            ></store-listing>
          </store-provider>`,
      )}
    </div>`,
};
