/** What a subscription in the list looks like. */
import { renewSubscription } from '@chandlery/client/renew-subscription';
import { resumeSubscription } from '@chandlery/client/resume-subscription';
import type { Subscription } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { dateText } from '../license/dates.ts';
import { fill } from '../locale/say.ts';
import { copyLine } from './copy-line.ts';
import type { Holding } from './holding.ts';
import { isOver, mannerOf, toneOf } from './manner.ts';
import type { PanelName } from './panels.ts';
import { periodLine, periodText } from './period.ts';

interface ViewOptions {
  /** Level of the name's heading. */
  readonly headingLevel: number;
}

const icon = ({ product: { icon: address, name } }: Subscription): TemplateResult =>
  address === null
    ? html`<span part="icon" class="icon" data-initial=${[...name][0] ?? ''} aria-hidden="true"></span>`
    : html`<img part="icon" class="icon" src=${address} alt="" width="44" height="44" loading="lazy" />`;

const facts = ({ list, subscription }: Holding): string => {
  const { plan, quantities } = subscription;
  const number = new Intl.NumberFormat(list.locale);
  return [plan.name, ...quantities.map(({ name, value }) => `${number.format(value)} ${name}`)].join(' · ');
};

const head = (holding: Holding, headingLevel: number): TemplateResult => {
  const { list, subscription } = holding;
  const manner = mannerOf(subscription);
  return html`<header class="head">
    ${icon(subscription)}
    <div class="title">
      <a part="name" class="name" id=${subscription.id} href=${subscription.product.url}
        ><span role="heading" aria-level=${headingLevel}><bdi>${subscription.product.name}</bdi></span></a
      >
      <p part="facts" class="quiet"><bdi>${facts(holding)}</bdi></p>
    </div>
    <span part="state" class="state ${toneOf[manner]}">${list.words[manner]}</span>
  </header>`;
};

/** Whether only others may change it: the owners of an organisation. */
const isOfOthers = ({ holder, isManaged, actions }: Subscription): boolean =>
  holder.kind === 'organisation' && !isManaged && actions.every((action) => action === 'license');

const notes = ({ list, subscription }: Holding): readonly string[] => {
  const { words, locale } = list;
  const { scheduledChange, minimumTermEnd, isManaged, holder } = subscription;
  const date = (moment: string) => dateText(locale, new Date(moment));
  const isBound = minimumTermEnd !== null && Date.parse(minimumTermEnd) > list.now.getTime() && !isOver(subscription);
  return [
    ...(scheduledChange?.at
      ? [fill(words.scheduled, { date: date(scheduledChange.at), plan: scheduledChange.plan.name })]
      : []),
    ...(isBound ? [fill(words.minimumTerm, { date: date(minimumTermEnd) })] : []),
    ...(isManaged ? [words.managed] : []),
    ...(isOfOthers(subscription) && !isOver(subscription)
      ? [fill(words.membersOnly, { organisation: holder.name })]
      : []),
  ];
};

const period = (holding: Holding): TemplateResult => {
  const { list, subscription } = holding;
  return html`<div class="period">
    ${periodLine(subscription, list)}
    <p>${periodText(subscription, list)}</p>
    ${notes(holding).map((note) => html`<p class="quiet">${note}</p>`)}
  </div>`;
};

const commands = ({ list, subscription }: Holding): readonly TemplateResult[] => {
  if (!['entitled', 'in_grace'].includes(subscription.standing)) return [];
  return subscription.images.map(({ reference }) => {
    const command = `docker pull ${reference}`;
    return copyLine(list, list.words.pull, command, () => list.emit('store-copy', { command }));
  });
};

/** A button that opens something below. */
const opener = (holding: Holding, name: PanelName, label: string, manner = ''): TemplateResult => {
  const isOpen = holding.open === name;
  return html`<button
    class=${manner}
    type="button"
    data-action=${name}
    aria-expanded=${isOpen}
    aria-controls="${holding.subscription.id}-panel"
    @click=${() => holding.toggle(name)}
  >
    ${label}
  </button>`;
};

/** A button that does something at once. */
const doer = (
  holding: Holding,
  name: string,
  label: string,
  act: (event: MouseEvent) => unknown,
  manner = '',
): TemplateResult =>
  html`<button
    class=${manner}
    type="button"
    data-action=${name}
    aria-busy=${holding.busy === name}
    @click=${(event: MouseEvent) => void act(event)}
  >
    ${label}
  </button>`;

const resume = (holding: Holding) => {
  const { list, subscription } = holding;
  const work = () => resumeSubscription(list.connection, subscription.id);
  return holding.run('resume', work, () => list.words.resumeDone, 'cancel');
};

/** In a window of its own; where the page cannot open one, the hosted checkout takes its place and leads back to it. */
const renew = (holding: Holding, event: MouseEvent) => {
  const { list, subscription } = holding;
  const { id, product, plan } = subscription;
  const detail = { action: 'renew', subscriptionId: id, product: product.slug, plan: plan.slug } as const;
  if (!list.emit('store-subscription-start', detail) || list.renew(subscription, event)) return;
  void holding.fetch('renew', async () => {
    list.announce(list.words.renewing);
    const { origin, pathname, search } = location;
    const { url } = await renewSubscription(list.connection, id, { returnUrl: origin + pathname + search });
    location.assign(url);
  });
};

const buttons = (holding: Holding): TemplateResult => {
  const { list, subscription } = holding;
  const { words } = list;
  const { actions, usesProductKeys, contactUrl, isManaged, id, name, isTrial, nextCharge, prices } = subscription;
  const may = (action: Subscription['actions'][number]) => actions.includes(action);
  return html`<div part="actions" class="buttons" role="group" aria-label=${fill(words.actions, { name })}>
    ${may('accept_terms') ? opener(holding, 'accept_terms', words.accept_terms, 'solid') : nothing}
    ${may('pay') ? html`<a class="button solid" href="${list.connection.store}/account/subscriptions/${id}">${words.pay}</a>` : nothing}
    ${
      may('renew') && !(isTrial && nextCharge !== null)
        ? doer(
            holding,
            'renew',
            isTrial ? words.buy : words.renew,
            (event) => renew(holding, event),
            isOver(subscription) ? 'solid' : '',
          )
        : nothing
    }
    ${may('resume') ? doer(holding, 'resume', words.resume, () => resume(holding)) : nothing}
    ${may('license') ? opener(holding, 'license', words.license) : nothing}
    ${may('license') ? doer(holding, 'download', words.download, () => holding.download()) : nothing}
    ${usesProductKeys && !isOver(subscription) ? opener(holding, 'keys', words.keys) : nothing}
    ${
      prices.length > 0 && !isManaged && !isOfOthers(subscription)
        ? html`<a class="button" href="${list.connection.store}/account/subscriptions/${id}/invoices"
            >${words.invoices}</a
          >`
        : nothing
    }
    ${may('change') ? opener(holding, 'change', words.change) : nothing}
    ${may('cancel') ? opener(holding, 'cancel', words.cancel, 'danger') : nothing}
    ${
      isManaged && contactUrl !== null
        ? html`<a class="button" href=${contactUrl} rel="nofollow ugc noopener">${words.contact}</a>`
        : nothing
    }
  </div>`;
};

const panel = (holding: Holding): TemplateResult | typeof nothing => {
  const { open, list, subscription } = holding;
  if (open === null) return nothing;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    holding.dismiss();
  };
  return html`<div
    part="panel"
    class="panel ${open}"
    id="${subscription.id}-panel"
    role="group"
    aria-label=${list.words[open]}
    aria-busy=${holding.panel === undefined}
    @keydown=${escape}
  >
    ${holding.panel?.render() ?? html`<p class="quiet">${list.words.loading}</p>`}
  </div>`;
};

const outcome = ({ failure, notice, list, subscription }: Holding): TemplateResult | typeof nothing => {
  if (failure)
    return html`<div part="failure" class="failure" role="alert">
      <p>${failure.text}</p>
      ${failure.retry ? html`<button part="retry" type="button" @click=${failure.retry}>${list.words.retry}</button>` : nothing}
    </div>`;
  const said = notice || list.progressOf(subscription.id);
  return said ? html`<p part="notice" class="notice">${said}</p>` : nothing;
};

/** One subscription. */
export const holdingView = (holding: Holding, { headingLevel }: ViewOptions): TemplateResult =>
  html`<article part="item" class="item" aria-labelledby=${holding.subscription.id} aria-busy=${holding.busy !== null}>
    ${head(holding, headingLevel)} ${period(holding)} ${commands(holding)} ${buttons(holding)} ${outcome(holding)}
    ${panel(holding)}
  </article>`;
