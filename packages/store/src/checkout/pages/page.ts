import { paths } from '../../account/paths.ts';
import { formError } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { checkoutLayout } from '../../pages/layout/checkout.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { CheckoutPage, OpenCheckoutPage } from './content.ts';
import { buyerSection, optionsSection, payPart, promotionPart, termsPart, trialPart } from './parts.ts';
import { summaryView } from './summary.ts';

const titleOf = (visitor: Visitor, { offer, worked }: CheckoutPage): string => {
  const key = worked.quote.trialDays > 0 ? 'checkoutTry' : worked.agreed.isPaid ? 'checkoutBuy' : 'checkoutGet';
  return visitor.text(key, { product: offer.product.name });
};

const frame = (site: Site, visitor: Visitor, page: CheckoutPage, content: Html): Html => {
  const title = titleOf(visitor, page);
  const { offer, worked } = page;
  return checkoutLayout(
    site,
    visitor,
    { ...page.layout, title, hasErrors: Object.keys(page.errors).length > 0 },
    html`<div class="checkout">
      <div class="checkout-summary">
        <div>
          ${summaryView(visitor, { offer, quote: worked.quote, isTrialUsed: worked.isTrialUsed, icon: page.icon, title })}
        </div>
      </div>
      <div class="checkout-main"><div>${content}</div></div>
    </div>`,
  );
};

/** Everything that its customer decides before paying, on one page. The first button is the one that Enter presses: it pays nothing. */
export const openCheckoutPage = (site: Site, visitor: Visitor, page: OpenCheckoutPage): Html =>
  frame(
    site,
    visitor,
    page,
    html`<form id="checkout" class="form" method="post" action="${page.action}">
      ${formError(page.errors)}
      <button
        type="submit"
        name="do"
        value="update"
        class="visually-hidden"
        tabindex="-1"
        aria-hidden="true"
        formnovalidate
      ></button>
      <div id="held" data-fresh>
        ${
          page.heldBy === null
            ? null
            : html`<p class="notice notice-hint">
                ${icon('warning')}<span>${visitor.text('checkoutHeld', { holder: page.heldBy })}</span>
              </p>`
        }
      </div>
      ${optionsSection(visitor, page)} ${buyerSection(visitor, page)} ${promotionPart(visitor, page)}
      <button type="submit" name="do" value="update" class="button button-quiet" data-update formnovalidate>
        ${visitor.text('checkoutUpdate')}
      </button>
      <div id="trial" data-fresh>${trialPart(visitor, page)}</div>
      ${termsPart(visitor, page)} ${payPart(visitor, page)}
    </form>`,
  );

/** Before anybody has signed in: what it is about, and how to go on. */
export const entryCheckoutPage = (
  site: Site,
  visitor: Visitor,
  page: CheckoutPage & { readonly isFramed: boolean },
): Html => {
  const returnTo = { returnTo: visitor.link(page.layout.path) };
  return frame(
    site,
    visitor,
    page,
    page.isFramed
      ? html`<section class="checkout-part" aria-labelledby="part-account">
          <h2 id="part-account">${visitor.text('checkoutAccount')}</h2>
          <p class="checkout-lead">${visitor.text('checkoutOwnWindowText')}</p>
          <p>
            <a class="button button-wide" href="${visitor.link(page.layout.path)}" target="_blank" rel="noopener"
              >${visitor.text('checkoutOwnWindow')}${icon('external')}</a
            >
          </p>
        </section>`
      : html`<section class="checkout-part" aria-labelledby="part-account">
          <h2 id="part-account">${visitor.text('checkoutAccount')}</h2>
          <p class="checkout-lead">${visitor.text('checkoutAccountText')}</p>
          <p class="checkout-entries">
            <a class="button button-wide" href="${visitor.link(paths.signIn, returnTo)}">${visitor.text('signIn')}</a>
            <a class="button button-wide button-quiet" href="${visitor.link(paths.signUp, returnTo)}"
              >${visitor.text('signUp')}</a
            >
          </p>
        </section>`,
  );
};
