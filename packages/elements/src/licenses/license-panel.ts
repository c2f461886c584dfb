import { html } from 'lit';
import '../license/store-license.ts';
import type { Holding, Panel } from './holding.ts';

/** The licence, verified in the browser. */
export const licensePanel = ({ subscription: { id } }: Holding): Panel => ({
  render: () => html`<store-license class="bleed" subscription=${id} heading-level="5"></store-license>`,
});
