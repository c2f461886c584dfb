import type { Plan, ProductDetail } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import type { Visitor } from '../visitor.ts';

export const requirementKey = {
  everyone: 'pullEveryone',
  'signed-in': 'pullSignedIn',
  subscribed: 'pullSubscribed',
} as const;

/** The line that pulls a plan's image, or null where the plan has no image or several. */
const pullCommand = ({ images: [image, second] }: Plan): string | null =>
  image === undefined || second !== undefined ? null : `docker pull ${image.reference}`;

/** How a plan's images are had: the command where it is one, the Compose file where they are several. */
export const pullLine = (visitor: Visitor, product: ProductDetail, plan: Plan): Html => {
  const command = pullCommand(plan);
  if (command !== null)
    return html` <store-pull-command product="${product.slug}" plan="${plan.slug}">
      <pre
        class="code"
        role="group"
        tabindex="0"
        dir="ltr"
        aria-label="${visitor.text('pullFor', { plan: plan.name })}"
      ><code>${command}</code></pre>
    </store-pull-command>`;
  if (plan.images.length === 0) return html`<p>${visitor.text('serviceText')}</p>`;
  return html` <p>
      ${visitor.count('severalImages', plan.images.length)}${product.compose === null ? null : html`. <a href="#compose">${visitor.text('useCompose')}</a>`}
    </p>
    <ul class="images" dir="ltr">
      ${plan.images.map(({ reference }) => html`<li><code>${reference}</code></li>`)}
    </ul>`;
};
