import { type TemplateResult, html } from 'lit';
import type { LicenseWords } from './words.ts';

const prompt = (words: LicenseWords): TemplateResult =>
  html`<slot name="prompt"
    ><svg class="sheet" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5" />
      <path d="M12.25 18v-6.5M9.5 14l2.75-2.75L15 14" />
    </svg>
    <span class="choose">${words.choose}</span> <span class="drop">${words.drop}</span></slot
  >`;

/**
 * A file input: the drop zone, and once there is a licence, a button. It stays the same input, so that focus stays in it.
 * @param isZone whether it is the drop zone
 */
export const chooser = (words: LicenseWords, isZone: boolean, choose: (file: File) => void): TemplateResult => {
  const changed = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) choose(file);
    // So that the same file may be chosen again, once it has been mended.
    input.value = '';
  };
  return html`<label part="chooser" class="chooser">
    <input type="file" @change=${changed} />
    ${isZone ? prompt(words) : words.another}
  </label>`;
};
