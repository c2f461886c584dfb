import { type Html, html } from '../html.ts';

/** A sentence of the contract: what stands between backquotes is code. */
export const inlineCode = (text: string): Html =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
