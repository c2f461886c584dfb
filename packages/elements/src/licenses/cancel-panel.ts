import { cancelSubscription } from '@chandlery/client/cancel-subscription';
import type { Subscription } from '@chandlery/contract';
import { html } from 'lit';
import { dateText } from '../license/dates.ts';
import { fill } from '../locale/say.ts';
import type { Holding, Panel } from './holding.ts';

/** When a subscription would end: with what is paid for, or with its minimum term; null: at once. */
const endOf = ({ currentPeriodEnd, minimumTermEnd, isTrial }: Subscription): string | null => {
  if (currentPeriodEnd === null || minimumTermEnd === null || isTrial) return currentPeriodEnd;
  return Date.parse(minimumTermEnd) > Date.parse(currentPeriodEnd) ? minimumTermEnd : currentPeriodEnd;
};

/** Says until when it is kept, and asks. */
export const cancelPanel = (holding: Holding): Panel => {
  const { list, subscription } = holding;
  const { words, locale } = list;
  const date = (moment: string) => dateText(locale, new Date(moment));
  const end = endOf(subscription);
  const cancel = () =>
    holding.run(
      'cancel',
      () => cancelSubscription(list.connection, subscription.id),
      ({ cancelAt, standing }) =>
        cancelAt === null || standing === 'ended'
          ? words.cancelDoneNow
          : fill(words.cancelDone, { date: date(cancelAt) }),
      'resume',
    );
  return {
    render: () =>
      html`<p class="ask">${fill(words.cancelAsk, { name: subscription.name })}</p>
        <p>${end === null ? words.cancelNow : fill(words.cancelKeeps, { date: date(end) })}</p>
        <div class="buttons">
          <button
            part="confirm"
            class="danger solid"
            type="button"
            aria-busy=${holding.busy === 'cancel'}
            @click=${cancel}
          >
            ${words.cancelConfirm}
          </button>
          <button type="button" @click=${() => holding.dismiss()}>${words.keep}</button>
        </div>`,
  };
};
