/** What an element shows where it has nothing to show; a page loads it only then. */
import type { StoreError } from '@chandlery/client/store-error';
import { type TemplateResult, html } from 'lit';
import { say } from '../locale/say.ts';
import { words as english } from './failure-words.ts';
import type { Phase } from './live-element.ts';

const phases: Readonly<Record<string, Phase>> = {
  product_not_found: 'not-found',
  publisher_not_found: 'not-found',
  not_found: 'not-found',
  offline: 'offline',
  forbidden: 'refused',
};

/** The state that an error leaves an element in; without an error, there was nothing. */
export const phaseOf = (error: StoreError | undefined): Phase => (error ? (phases[error.code] ?? 'error') : 'empty');

/** A line that says why there is nothing, and a button to try again where that may help. */
export const failureView = async (phase: Phase, locale: string, retry: () => void): Promise<TemplateResult> => {
  const words = await say(locale, 'failure', english);
  const mayPass = phase === 'offline' || phase === 'error';
  return html`<div part="failure" class="failure" role="status">
    <p>${words[phase as keyof typeof words]}</p>
    ${mayPass ? html`<button part="retry" type="button" @click=${retry}>${words.retry}</button>` : ''}
  </div>`;
};
