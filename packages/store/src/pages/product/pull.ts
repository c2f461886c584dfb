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

/** The command as text. Whoever may pull at once can also copy it: the element brings the button, and has this until it is there. */
const commandLine = (visitor: Visitor, product: ProductDetail, plan: Plan, command: string): Html => {
  const line = html`<pre
    class="code command"
    role="group"
    tabindex="0"
    dir="ltr"
    aria-label="${visitor.text('pullFor', { plan: plan.name })}"
  ><code>${command}</code></pre>`;
  return plan.pullRequirement === 'everyone'
    ? html`<store-pull-command product="${product.slug}" plan="${plan.slug}">${line}</store-pull-command>`
    : line;
};

/** How a plan's images are had: the command where it is one, the Compose file where they are several. */
export const pullLine = (visitor: Visitor, product: ProductDetail, plan: Plan): Html => {
  const command = pullCommand(plan);
  if (command !== null) return commandLine(visitor, product, plan, command);
  if (plan.images.length === 0) return html`<p>${visitor.text('serviceText')}</p>`;
  return html` <p>
      ${visitor.count('severalImages', plan.images.length)}${product.compose === null ? null : html`. <a href="#compose">${visitor.text('useCompose')}</a>`}
    </p>
    <ul class="images" dir="ltr">
      ${plan.images.map(({ reference }) => html`<li><code>${reference}</code></li>`)}
    </ul>`;
};
