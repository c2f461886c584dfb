import { html } from 'hono/html';
import type { Session } from './records.ts';

/** The page on which a customer pays: a card's number, and what is wrong with the last one. */
export const payPage = ({ id, cancelUrl }: Session, failure: string | null): string =>
  String(
    html`<!doctype html>
      <html lang="en">
        <title>Pay</title>
        <h1>Pay</h1>
        ${failure === null ? '' : html`<p role="alert">Your card was not charged: ${failure}.</p>`}
        <form method="post" action="/c/pay/${id}">
          <label>Card number <input name="card" inputmode="numeric" autocomplete="cc-number" required /></label>
          <button>Pay</button>
        </form>
        ${cancelUrl === null ? '' : html`<a href="${cancelUrl}">Back</a>`}
      </html>`,
  );
