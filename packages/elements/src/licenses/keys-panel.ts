import { listProductKeys } from '@chandlery/client/list-product-keys';
import type { ProductKey } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { saveFile } from '../license/save.ts';
import { copyLine } from './copy-line.ts';
import type { Holding, Panel } from './holding.ts';

/** What the publisher gave with the order: to copy, and as a file where it is meant to be one. */
export const keysPanel = async (holding: Holding): Promise<Panel> => {
  const { list, subscription } = holding;
  const { words } = list;
  const { items } = await listProductKeys(list.connection, subscription.id);
  const row = ({ label, value, fileName }: ProductKey): TemplateResult =>
    html`<li>
      <span class="label"><bdi>${label}</bdi></span>
      ${copyLine(list, label, value)}
      ${
        fileName === null
          ? nothing
          : html`<button type="button" @click=${() => saveFile(value, fileName)}>${words.saveKey}</button>`
      }
    </li>`;
  return {
    render: () =>
      items.length === 0
        ? html`<p>${words.keysNone}</p>`
        : html`<ul class="keys">
            ${items.map(row)}
          </ul>`,
  };
};
