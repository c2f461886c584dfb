/** The sandbox's own pages: where a test card is given, where its bank asks, and where the card of a subscription is changed. */
import { eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { paths } from '../../../account/paths.ts';
import { readForm } from '../../../account/request/form.ts';
import type { Kit } from '../../../account/request/kit.ts';
import { failureText } from '../../../checkout/pages/problems.ts';
import type { Database } from '../../../database/database.ts';
import type { FormErrors } from '../../../pages/form/field.ts';
import { doneNotice } from '../../../pages/form/form.ts';
import { type Html, html } from '../../../pages/html.ts';
import { type CheckoutLayout, noticePage } from '../../../pages/layout/checkout.ts';
import { icon } from '../../../pages/layout/icon.ts';
import { sendFresh, visitorOfRequest } from '../../../pages/send.ts';
import type { Visitor } from '../../../pages/visitor.ts';
import { changeCard } from '../billing.ts';
import { digitsOf, isTestCard } from '../cards.ts';
import { type SandboxPayment, answerChallenge, closePayment, findPayment, payWith } from '../payments.ts';
import { sandboxSubscriptions } from '../tables.ts';
import { cardForm, testNotice } from './card-form.ts';

export interface SandboxPagesOptions {
  readonly database: Database;
  readonly clock: () => Date;
}

const Card = z.object({ number: z._default(z.string(), '') });
const Answer = z.object({ answer: z._default(z.string(), '') });

const paymentPath = (id: string) => `/sandbox/payments/${id}`;
const cardPath = (id: string) => `/sandbox/cards/${id}`;

const lastDigits = (card: string): string => card.slice(-4);

export const sandboxRoutes = ({ site }: Kit, { database, clock }: SandboxPagesOptions): Hono => {
  const ticketOf = (context: Context): string | null => context.req.query('ticket') ?? null;

  /** Where a payment leads back to, with the secret that it came with, where no cookie carries it. */
  const backOf = (context: Context, visitor: Visitor, { order }: SandboxPayment): string => {
    const { pathname } = new URL(order.returnUrl);
    return visitor.link(pathname, { ticket: ticketOf(context) });
  };

  const send = (
    context: Context,
    visitor: Visitor,
    page: Html,
    payment: SandboxPayment | null,
    status: 200 | 404 | 422 = 200,
  ) =>
    sendFresh(context, site, visitor, page, {
      status,
      isPopup: true,
      isDiscreet: true,
      frameOrigin: payment?.order.isEmbedded === true ? (payment.order.openerOrigin ?? null) : null,
    });

  const layoutOf = ({ id, order }: SandboxPayment, ticket: string | null): Omit<CheckoutLayout, 'title'> => ({
    path: paymentPath(id),
    query: { ticket },
    telling: {
      checkoutId: order.checkoutId,
      state: null,
      openerOrigin: order.openerOrigin ?? null,
      mode: order.isEmbedded ? 'embedded' : 'redirect',
    },
    cancel: null,
  });

  const showUnknown = (context: Context, visitor: Visitor) => {
    const layout = { path: '/sandbox', telling: null, cancel: null };
    const page = noticePage(
      site,
      visitor,
      { ...layout, title: visitor.text('sandboxUnknown'), lead: visitor.text('sandboxUnknownText') },
      html`<p><a class="button" href="${visitor.link('/')}">${visitor.text('home')}</a></p>`,
    );
    return send(context, visitor, page, null, 404);
  };

  const backForm = (visitor: Visitor, action: string): Html =>
    html`<form class="form" method="post" action="${action}">
      <button type="submit" class="button-link">${visitor.text('checkoutBack')}</button>
    </form>`;

  const showOpen = (context: Context, visitor: Visitor, row: SandboxPayment, number = '', wrong: FormErrors = {}) => {
    const { order, failure } = row;
    const ticket = ticketOf(context);
    const action = visitor.link(paymentPath(row.id), { ticket });
    const total = visitor.money(order.dueNow, order.currency);
    const title = order.dueNow > 0 ? visitor.text('sandboxPay', { total }) : visitor.text('sandboxAddCard');
    const failed = failure === null ? {} : { form: failureText(visitor, failure) };
    const errors = Object.keys(wrong).length > 0 ? wrong : failed;
    const page = noticePage(
      site,
      visitor,
      {
        ...layoutOf(row, ticket),
        title,
        hasErrors: Object.keys(errors).length > 0,
        lead: visitor.text('sandboxTo', { title: order.title, store: site.name }),
      },
      html`${testNotice(visitor)}
      ${order.firstChargeAt === null ? null : html`<p class="checkout-note">${visitor.text('sandboxCharge', { date: visitor.date(order.firstChargeAt) })}</p>`}
      ${cardForm(visitor, { action, submit: title, number, errors })}
      ${backForm(visitor, visitor.link(`${paymentPath(row.id)}/cancel`, { ticket }))}`,
    );
    return send(context, visitor, page, row, Object.keys(wrong).length > 0 ? 422 : 200);
  };

  const showChallenge = (context: Context, visitor: Visitor, row: SandboxPayment) => {
    const { order, card } = row;
    const ticket = ticketOf(context);
    const last = lastDigits(card ?? '');
    const total = visitor.money(order.dueNow, order.currency);
    const page = noticePage(
      site,
      visitor,
      {
        ...layoutOf(row, ticket),
        title: visitor.text('sandboxBank'),
        lead:
          order.dueNow > 0
            ? visitor.text('sandboxBankText', { total, last, title: order.title })
            : visitor.text('sandboxBankCard', { last, title: order.title }),
        icon: html`<span class="checkout-mark">${icon('shield')}</span>`,
      },
      html`${testNotice(visitor)}
        <form
          class="form checkout-entries"
          method="post"
          action="${visitor.link(`${paymentPath(row.id)}/challenge`, { ticket })}"
        >
          <button type="submit" name="answer" value="yes" class="button button-wide">
            ${visitor.text('sandboxApprove')}
          </button>
          <button type="submit" name="answer" value="no" class="button button-wide button-quiet">
            ${visitor.text('sandboxRefuse')}
          </button>
        </form>`,
    );
    return send(context, visitor, page, row);
  };

  const showClosed = (context: Context, visitor: Visitor, row: SandboxPayment) => {
    const page = noticePage(
      site,
      visitor,
      {
        ...layoutOf(row, ticketOf(context)),
        title: visitor.text('sandboxClosed'),
        lead: visitor.text('sandboxClosedText'),
      },
      html`<p><a class="button" href="${backOf(context, visitor, row)}">${visitor.text('checkoutBack')}</a></p>`,
    );
    return send(context, visitor, page, row);
  };

  /** The page of a payment as it stands. */
  const goOn = (context: Context, visitor: Visitor, row: SandboxPayment) => {
    if (row.state === 'paid' || row.state === 'processing') return context.redirect(backOf(context, visitor, row), 303);
    return context.redirect(visitor.link(paymentPath(row.id), { ticket: ticketOf(context) }), 303);
  };

  const forPayment =
    (handle: (context: Context, visitor: Visitor, row: SandboxPayment) => Promise<Response> | Response) =>
    async (context: Context) => {
      const visitor = visitorOfRequest(context);
      const row = await findPayment(database, context.req.param('id') ?? '');
      return row === undefined ? showUnknown(context, visitor) : handle(context, visitor, row);
    };

  const showCard = async (context: Context, visitor: Visitor, number = '', errors: FormErrors = {}) => {
    const id = context.req.param('id') ?? '';
    const [row] = await database.select().from(sandboxSubscriptions).where(eq(sandboxSubscriptions.id, id));
    if (row === undefined) return showUnknown(context, visitor);
    const returnUrl = context.req.query('returnUrl') ?? null;
    // Whoever made this address may want somebody to end elsewhere.
    const isOwn = returnUrl !== null && URL.parse(returnUrl)?.origin === site.origin;
    const page = noticePage(
      site,
      visitor,
      {
        path: cardPath(id),
        query: { returnUrl },
        telling: null,
        cancel: null,
        title: visitor.text('sandboxCard'),
        hasErrors: Object.keys(errors).length > 0,
        lead: visitor.text('sandboxCardText', { last: lastDigits(row.card) }),
      },
      html`${context.req.query('done') === 'changed' ? doneNotice(visitor.text('sandboxCardChanged')) : null}
        ${testNotice(visitor)}
        ${cardForm(visitor, {
          action: visitor.link(cardPath(id), { returnUrl }),
          submit: visitor.text('sandboxCardChange'),
          number,
          errors,
        })}
        <p>
          <a href="${isOwn ? returnUrl : visitor.link(paths.subscriptions)}">${visitor.text('sandboxCardDone')}</a>
        </p>`,
    );
    return send(context, visitor, page, null, Object.keys(errors).length > 0 ? 422 : 200);
  };

  const numberErrors = (visitor: Visitor, card: string): FormErrors =>
    isTestCard(card) ? {} : { number: visitor.text('sandboxNumberWrong') };

  return new Hono()
    .get(
      '/sandbox/payments/:id',
      forPayment((context, visitor, row) => {
        switch (row.state) {
          case 'open':
            return showOpen(context, visitor, row);
          case 'challenged':
            return showChallenge(context, visitor, row);
          case 'closed':
            return showClosed(context, visitor, row);
          default:
            return goOn(context, visitor, row);
        }
      }),
    )
    .post(
      '/sandbox/payments/:id',
      forPayment(async (context, visitor, row) => {
        const { values } = await readForm(context, visitor, Card);
        const card = digitsOf(values?.number ?? '');
        const errors = numberErrors(visitor, card);
        if (row.state === 'open' && Object.keys(errors).length > 0)
          return showOpen(context, visitor, row, values?.number ?? '', errors);
        return goOn(context, visitor, (await payWith(database, row.id, card, clock())) ?? row);
      }),
    )
    .post(
      '/sandbox/payments/:id/challenge',
      forPayment(async (context, visitor, row) => {
        const { values } = await readForm(context, visitor, Answer);
        return goOn(
          context,
          visitor,
          (await answerChallenge(database, row.id, values?.answer === 'yes', clock())) ?? row,
        );
      }),
    )
    .post(
      '/sandbox/payments/:id/cancel',
      forPayment(async (context, visitor, row) => {
        await closePayment(database, row.id);
        return context.redirect(backOf(context, visitor, row), 303);
      }),
    )
    .get('/sandbox/cards/:id', (context) => showCard(context, visitorOfRequest(context)))
    .post('/sandbox/cards/:id', async (context) => {
      const visitor = visitorOfRequest(context);
      const { values } = await readForm(context, visitor, Card);
      const card = digitsOf(values?.number ?? '');
      const errors = numberErrors(visitor, card);
      if (Object.keys(errors).length > 0) return showCard(context, visitor, values?.number ?? '', errors);
      const id = context.req.param('id');
      const [row] = await database.select().from(sandboxSubscriptions).where(eq(sandboxSubscriptions.id, id));
      if (row === undefined) return showUnknown(context, visitor);
      await changeCard(database, id, card, clock());
      const query = { returnUrl: context.req.query('returnUrl') ?? null, done: 'changed' };
      return context.redirect(visitor.link(cardPath(id), query), 303);
    });
};
