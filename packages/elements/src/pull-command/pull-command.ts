import type { Connection } from '@chandlery/client/connection';
import { getProductDetails } from '@chandlery/client/get-product-details';
import type { Plan, ProductDetail } from '@chandlery/contract';
import { type TemplateResult, html } from 'lit';
import { LiveElement } from '../live/live-element.ts';
import { say } from '../locale/say.ts';
import { styles } from './pull-command.styles.ts';
import { words } from './words.ts';

/**
 * The line that pulls a product's image, to copy. Where a visitor must sign in or subscribe first, or a product has several
 * images or none, a link to the product's page instead.
 *
 * @element store-pull-command
 * @slot - content until the command is ready, and in its place where it cannot be shown
 * @csspart box - around all of it
 * @csspart command - the line
 * @csspart copy - the button
 * @csspart link - the link to the product's page
 * @fires store-copy - the line was copied; `detail.command`
 * @fires store-select - the visitor goes to the product's page; `detail.product`; cancel it to go nowhere
 */
export class StorePullCommand extends LiveElement<ProductDetail> {
  static override properties = {
    ...LiveElement.properties,
    product: { reflect: true },
    plan: { reflect: true },
    platform: { reflect: true },
    copied: { state: true },
  };
  static override styles = styles;

  /** Slug of the product, `acme/db`. */
  declare product: string | undefined;
  /** Slug of the plan; the default plan unless told. */
  declare plan: string | undefined;
  /** Platform to pull for, `linux/arm64`; Docker's own choice unless told. */
  declare platform: string | undefined;
  declare protected copied: boolean;

  #words = words;

  constructor() {
    super();
    this.copied = false;
  }

  protected get question(): string | undefined {
    return this.product;
  }

  protected load(connection: Connection): Promise<ProductDetail> {
    return getProductDetails(connection, this.product ?? '');
  }

  protected async speak(locale: string): Promise<void> {
    this.#words = await say(locale, 'pullCommand', words);
  }

  async #copy(command: string): Promise<void> {
    await navigator.clipboard.writeText(command);
    this.copied = true;
    this.emit('store-copy', { command });
  }

  #select(event: Event, product: ProductDetail): void {
    if (!this.emit('store-select', { product })) event.preventDefault();
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div part="box" class="box"><code class="command"></code></div>`;
  }

  protected renderData(product: ProductDetail): TemplateResult {
    const plan =
      product.plans.find(({ slug, isDefault }) => (this.plan ? slug === this.plan : isDefault)) ?? product.plans[0];
    const image = plan?.images.length === 1 ? plan.images[0] : undefined;
    if (!plan || !image || plan.pullRequirement !== 'everyone') return this.#renderLink(product, plan);
    const command = `docker pull ${this.platform ? `--platform ${this.platform} ` : ''}${image.reference}`;
    return html`<div part="box" class="box" role="group" aria-label=${this.#words.label} dir="ltr">
      <code part="command" class="command" tabindex="0">${command}</code>
      <button part="copy" type="button" @click=${() => this.#copy(command)} @blur=${() => (this.copied = false)}>
        ${this.copied ? this.#words.copied : this.#words.copy}
      </button>
      <span class="spoken" role="status">${this.copied ? this.#words.copied : ''}</span>
    </div>`;
  }

  #renderLink(product: ProductDetail, plan: Plan | undefined): TemplateResult {
    const count = plan?.images.length ?? 0;
    const reason = count === 0 ? 'service' : count > 1 ? 'compose' : plan?.pullRequirement;
    const say = this.#words;
    return html`<div part="box" class="box">
      <a part="link" href=${product.url} @click=${(event: Event) => this.#select(event, product)}
        >${say[reason as keyof typeof say]}</a
      >
    </div>`;
  }
}
