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
  origin_not_allowed: 'refused',
  unauthenticated: 'refused',
};

/**
 * The state that an error leaves an element in, a line that says why, and a button to try again where that may help.
 * @param error undefined where nothing failed, but there is nothing
 */
export const failureView = async (
  error: unknown,
  locale: string,
  retry: () => void,
): Promise<[Phase, TemplateResult]> => {
  const words = await say(locale, 'failure', english);
  const phase = error ? (phases[(error as Partial<StoreError>).code ?? ''] ?? 'error') : 'empty';
  const mayPass = phase === 'offline' || phase === 'error';
  const view = html`<div part="failure" class="card" role="status">
    <p>${words[phase as keyof typeof words]}</p>
    ${mayPass ? html`<button part="retry" type="button" @click=${retry}>${words.retry}</button>` : ''}
  </div>`;
  return [phase, view];
};
