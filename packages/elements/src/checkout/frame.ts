/** A checkout inside the vendor's page: the hosted page in a frame, in a dialog. */
import type { Checkout } from '@chandlery/contract';
import { html, render } from 'lit';
import { addStyles } from './add-styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import type { CheckoutWords } from './words.ts';

export interface Frame {
  /** When the customer closes it. */
  readonly closed: Promise<void>;
  /** @param height CSS pixels */
  readonly resize: (height: number) => void;
  readonly close: () => void;
}

/** Opens the dialog over the page. The focus comes back to where it was when it closes. */
export const openFrame = ({ shadowRoot }: Element, { url, quote }: Checkout, words: CheckoutWords): Frame => {
  if (!shadowRoot) throw new Error('an element without a shadow root has no place for a frame');
  addStyles(shadowRoot, dialogStyles);
  const holder = document.createElement('div');
  shadowRoot.append(holder);
  const label = `${words.dialog}: ${quote.product.name}`;
  render(
    html`<dialog part="dialog" class="framed" aria-label=${label}>
      <button part="close" class="close" type="button" aria-label=${words.close}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
      </button>
      <iframe part="frame" src=${url} title=${label} allow="payment *; publickey-credentials-get *"></iframe>
    </dialog>`,
    holder,
  );
  const dialog = holder.querySelector('dialog');
  const frame = holder.querySelector('iframe');
  dialog?.showModal();
  const closed = new Promise<void>((resolve) => {
    dialog?.addEventListener('close', () => {
      holder.remove();
      resolve();
    });
    dialog?.querySelector('button')?.addEventListener('click', () => dialog.close());
  });
  return {
    closed,
    resize: (height) => frame?.style.setProperty('block-size', `${Math.max(0, Math.round(height))}px`),
    close: () => dialog?.close(),
  };
};
