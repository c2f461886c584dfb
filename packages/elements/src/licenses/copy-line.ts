import { type TemplateResult, html } from 'lit';
import type { HoldingList } from './holding.ts';

/** A line of code, with a button that copies it. @param label what it is */
export const copyLine = (
  { words, announce }: Pick<HoldingList, 'words' | 'announce'>,
  label: string,
  text: string,
  copied: () => void = () => undefined,
): TemplateResult => {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    await navigator.clipboard.writeText(text);
    button.dataset['copied'] = '';
    button.addEventListener('blur', () => delete button.dataset['copied'], { once: true });
    announce(words.copied);
    copied();
  };
  return html`<div part="command" class="code" role="group" aria-label=${label} dir="ltr">
    <code tabindex="0">${text}</code>
    <button part="copy" type="button" @click=${copy}><span>${words.copy}</span><span>${words.copied}</span></button>
  </div>`;
};
