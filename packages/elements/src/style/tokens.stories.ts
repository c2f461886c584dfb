import '../listings/store-listings.ts';
import '../provider/store-provider.ts';
import '../pull-command/store-pull-command.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { stores } from '../../../../.storybook/store/states.ts';
import { type Token, tokensIn } from '../../scripts/tokens.ts';
import tokensFile from '../../tokens.json' with { type: 'json' };

const tokens = tokensIn(tokensFile);
const argTypes = Object.fromEntries(
  tokens.map(({ property, css, description }) => [
    property,
    {
      description,
      control: property.includes('color') ? ('color' as const) : ('text' as const),
      table: { category: 'Tokens', defaultValue: { summary: css } },
    },
  ]),
);

type Args = Readonly<Record<string, string>>;

export default {
  title: 'tokens',
  argTypes,
} satisfies Meta<Args>;

const sample = ({ property, css }: Token): TemplateResult =>
  property.includes('color')
    ? html`<span
        style=${styleMap({ display: 'block', inlineSize: '4rem', blockSize: '1.5rem', border: '1px solid', background: css })}
      ></span>`
    : html``;

/** Every custom property that the elements read, and what they do where it is not set. */
export const All: StoryObj<Args> = {
  render: () =>
    html`<table style="border-spacing: 1rem 0.5rem; text-align: start">
      <thead>
        <tr>
          ${['Property', 'Otherwise', 'What it is', 'Colour'].map((head) => html`<th scope="col" style="text-align: start">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tokens.map(
          (token) =>
            html`<tr>
              <td><code>${token.property}</code></td>
              <td><code>${token.css}</code></td>
              <td>${token.description}</td>
              <td>${sample(token)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

/** Set them with the controls below: they are set on the page, and reach every element on it. */
export const Playground: StoryObj<Args> = {
  render: (args) =>
    html`<div style=${styleMap(Object.fromEntries(tokens.map(({ property }) => [property, args[property] ?? ''])))}>
      <store-provider store=${stores.ready} style="display: grid; gap: 1rem">
        <store-listings products="acme/db, marlow/queue, halden/atlas" heading-level="2"></store-listings>
        <store-pull-command product="library/tern"></store-pull-command>
      </store-provider>
    </div>`,
};

/** All of them at once, as a vendor's designer might. */
export const AllChanged: StoryObj<Args> = {
  ...Playground,
  args: {
    '--store-color-border': '#c2410c',
    '--store-color-surface': '#fff7ed',
    '--store-color-muted': '#7c2d12',
    '--store-color-accent': '#c2410c',
    '--store-color-warning': '#9a3412',
    '--store-space': '2rem',
    '--store-gap': '2rem',
    '--store-radius': '0',
    '--store-listings-column': '22rem',
    '--store-font-code': 'Georgia, serif',
  },
  globals: { scheme: 'light' },
};
