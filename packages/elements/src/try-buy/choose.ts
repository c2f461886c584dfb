/** The choice among a product's plans, in a dialog: loaded when a visitor comes near the button. */
import type { Connection } from '@chandlery/client/connection';
import { listPlans } from '@chandlery/client/list-plans';
import type { Plan, ProductPlans } from '@chandlery/contract';
import { html, render } from 'lit';
import { addStyles } from '../checkout/add-styles.ts';
import { dialogStyles } from '../checkout/dialog.styles.ts';
import { type Choice, planOffer, quantitiesOf } from '../checkout/plan-offer.ts';
import { type CheckoutWords, words as english } from '../checkout/words.ts';
import { days } from '../locale/format.ts';
import { fill, say } from '../locale/say.ts';
import { label, priceText } from './label.ts';
import type { TryBuyWords } from './words.ts';

interface Chooser {
  readonly root: ShadowRoot;
  readonly connection: Connection;
  readonly product: string;
  readonly choice: Choice;
  readonly locale: string;
  readonly currency: string | null | undefined;
  readonly words: TryBuyWords;
  /** Called in the click on the dialog's button, which is a link to the product's page. */
  readonly onChoose: (event: MouseEvent, plan: Plan) => void;
}

/** Asks the store ahead. */
export const prepareChoice = (connection: Connection, product: string): Promise<ProductPlans> =>
  listPlans(connection, product);

const costOf = (
  plan: Plan,
  product: ProductPlans,
  { choice, locale, currency, words }: Chooser,
  say: CheckoutWords,
) => {
  const offer = planOffer(plan, product, choice);
  if (offer.action === 'contact') return say.onRequest;
  return plan.kind === 'paid' ? priceText(words, locale, offer, currency) : say[plan.kind];
};

/** What a plan's price is for: `3 × Nodes`. */
const countsOf = (plan: Plan, { choice, locale }: Chooser): string[] => {
  const { format } = new Intl.NumberFormat(locale);
  return Object.entries(quantitiesOf(plan, choice.quantities)).map(([name, value]) => `${format(value)} × ${name}`);
};

/** Opens the dialog; the focus is on the chosen plan, and comes back when it closes. @throws {StoreError} */
export const openChooser = async (chooser: Chooser): Promise<void> => {
  const { root, connection, product: slug, choice, locale, currency, words } = chooser;
  const [product, own] = await Promise.all([prepareChoice(connection, slug), say(locale, 'checkout', english)]);
  let chosen = product.items.find(({ isDefault }) => isDefault) ?? product.items[0];
  addStyles(root, dialogStyles);
  const holder = document.createElement('div');
  root.append(holder);
  const close = () => holder.querySelector('dialog')?.close();

  const option = (plan: Plan) =>
    html`<label part="plan" class="option">
      <input
        type="radio"
        name="plan"
        .checked=${plan === chosen}
        ?autofocus=${plan === chosen}
        @change=${() => {
          chosen = plan;
          show();
        }}
      />
      <b><bdi>${plan.name}</bdi></b>
      <span class="cost">${costOf(plan, product, chooser, own)}</span>
      ${plan.description && html`<small dir="auto">${plan.description}</small>`}
      ${countsOf(plan, chooser).map((count) => html`<small><bdi>${count}</bdi></small>`)}
      ${plan.trialDays > 0 ? html`<small>${fill(own.trialFirst, { days: days(locale, plan.trialDays) })}</small>` : ''}
    </label>`;

  const button = (plan: Plan) => {
    const offer = planOffer(plan, product, choice);
    return html`<a
      part="button"
      class="button"
      href=${plan.contactUrl ?? product.url}
      @click=${(event: MouseEvent) => {
        if (offer.action === 'buy') chooser.onChoose(event, plan);
        close();
      }}
      ><span>${label(words, locale, offer, currency)}</span></a
    >`;
  };

  const show = () =>
    render(
      html`<dialog part="dialog" aria-labelledby="choice" @close=${() => holder.remove()}>
        <button part="close" class="close" type="button" aria-label=${own.close} @click=${close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
        </button>
        <div class="choice">
          <h2 id="choice">${fill(own.choose, { product: product.name })}</h2>
          <fieldset aria-labelledby="choice">${product.items.map(option)}</fieldset>
          ${chosen && button(chosen)}
        </div>
      </dialog>`,
      holder,
    );
  show();
  const dialog = holder.querySelector('dialog');
  // A click beside it closes it.
  dialog?.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog?.showModal();
};
