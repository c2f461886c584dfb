import { acceptTerms } from '@chandlery/client/accept-terms';
import { listPlans } from '@chandlery/client/list-plans';
import { html } from 'lit';
import { fill } from '../locale/say.ts';
import type { Holding, Panel } from './holding.ts';

/** The terms of the product, to read and to accept. */
export const termsPanel = async (holding: Holding): Promise<Panel> => {
  const { list, subscription } = holding;
  const { words } = list;
  const { id, product } = subscription;
  const { terms } = await listPlans(list.connection, product.slug);
  const version = terms?.version ?? null;
  let isAccepted = false;
  const accept = () =>
    holding.run(
      'accept_terms',
      () => acceptTerms(list.connection, id, version),
      () => words.termsDone,
      'license',
    );
  const ask = fill(version === null ? words.termsAsk : words.termsAskVersion, {
    product: product.name,
    version: version ?? '',
  });
  return {
    render: () =>
      html`<p><a href=${terms?.url ?? product.url}>${words.termsRead}</a></p>
        <label class="tick">
          <input
            type="checkbox"
            .checked=${isAccepted}
            @change=${(event: Event) => {
              isAccepted = (event.target as HTMLInputElement).checked;
              list.requestUpdate();
            }}
          />
          <span>${ask}</span>
        </label>
        <div class="buttons">
          <button
            part="confirm"
            class="solid"
            type="button"
            ?disabled=${!isAccepted}
            aria-busy=${holding.busy === 'accept_terms'}
            @click=${accept}
          >
            ${words.accept_terms}
          </button>
          <button type="button" @click=${() => holding.dismiss()}>${words.close}</button>
        </div>`,
  };
};
