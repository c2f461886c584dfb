/** One subscription in the list: how it is, what is open below it, and what is being done with it. */
import type { Connection } from '@chandlery/client/connection';
import { getLicenseFile } from '@chandlery/client/get-license-file';
import { getSubscription } from '@chandlery/client/get-subscription';
import { StoreError } from '@chandlery/client/store-error';
import type { Subscription, SubscriptionAction } from '@chandlery/contract';
import type { TemplateResult } from 'lit';
import { saveFile } from '../license/save.ts';
import type { StoreEvents } from '../live/events.ts';
import { type PanelName, openPanel } from './panels.ts';
import type { LicensesWords } from './words.ts';

/** What is open below a subscription. */
export interface Panel {
  readonly render: () => TemplateResult;
}

/** The list, as those in it see it. */
export interface HoldingList {
  readonly words: LicensesWords;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly now: Date;
  /** Asks in the customer's name. */
  readonly connection: Connection;
  readonly emit: <Name extends keyof StoreEvents>(name: Name, detail: StoreEvents[Name]['detail']) => boolean;
  readonly reload: () => void;
  readonly requestUpdate: () => void;
  /** Lets a screen reader say it. */
  readonly announce: (text: string) => void;
  /** Pays for it again in a window of its own, where the page can. @returns whether it can */
  readonly renew: (subscription: Subscription, event: MouseEvent) => boolean;
  /** How far paying for it again has come. */
  readonly progressOf: (id: string) => string;
  /** Moves the focus, once it is drawn, to the button for an action; where there is none, to the subscription's name. */
  readonly focusOn: (id: string, action: string) => void;
}

interface Failure {
  readonly text: string;
  /** Undefined where trying again would fail again. */
  readonly retry: (() => void) | undefined;
}

const passing: ReadonlySet<string> = new Set([
  'offline',
  'network',
  'timeout',
  'rate_limited',
  'unavailable',
  'internal',
]);
const stale: ReadonlySet<string> = new Set(['subscription_state', 'subscription_managed', 'owner_required']);

export class Holding {
  subscription: Subscription;
  readonly list: HoldingList;
  open: PanelName | null = null;
  /** Undefined while it is being loaded. */
  panel: Panel | undefined;
  /** What is being done just now. */
  busy: SubscriptionAction | 'download' | null = null;
  failure: Failure | null = null;
  /** What has been done. */
  notice = '';

  constructor(list: HoldingList, subscription: Subscription) {
    this.list = list;
    this.subscription = subscription;
  }

  async toggle(name: PanelName): Promise<void> {
    const isClosing = this.open === name;
    this.close();
    if (isClosing) return;
    this.open = name;
    this.notice = '';
    try {
      const panel = await openPanel(name, this);
      if (this.open === name) this.panel = panel;
    } catch (error) {
      if (this.open !== name) return;
      this.close();
      this.fail(error, () => void this.toggle(name));
    }
    this.list.requestUpdate();
  }

  close(): void {
    this.open = null;
    this.panel = undefined;
    this.failure = null;
    this.list.requestUpdate();
  }

  /** Closes what is open, with the focus back on what opened it. */
  dismiss(): void {
    const { open } = this;
    this.close();
    if (open) this.list.focusOn(this.subscription.id, open);
  }

  /**
   * Does what changes the subscription.
   * @param said what has been done, in words
   * @param next where the focus goes: the name of a button
   * @returns whether it was done
   */
  async run(
    action: SubscriptionAction,
    work: () => Promise<Subscription>,
    said: (after: Subscription) => string,
    next: string = action,
  ): Promise<boolean> {
    const { id, product, plan } = this.subscription;
    const detail = { action, subscriptionId: id, product: product.slug, plan: plan.slug };
    if (this.busy !== null || !this.list.emit('store-subscription-start', detail)) return false;
    this.#begin(action);
    try {
      this.subscription = await work();
      this.close();
      this.notice = said(this.subscription);
      this.list.announce(this.notice);
      this.list.focusOn(id, next);
      this.list.emit('store-subscription-change', detail);
      return true;
    } catch (error) {
      this.fail(error, () => void this.run(action, work, said, next));
      return false;
    } finally {
      this.#end();
    }
  }

  /** Does what leaves the page or gives a file, and leaves the subscription as it is. */
  async fetch(action: 'renew' | 'download', work: () => Promise<void>): Promise<void> {
    if (this.busy !== null) return;
    this.#begin(action);
    try {
      await work();
    } catch (error) {
      this.fail(error, () => void this.fetch(action, work));
    } finally {
      this.#end();
    }
  }

  download(): Promise<void> {
    const { id } = this.subscription;
    return this.fetch('download', async () => {
      const file = await getLicenseFile(this.list.connection, id);
      if (this.list.emit('store-license-download', {})) saveFile(JSON.stringify(file), `${id}.lic`);
    });
  }

  /** Says what went wrong, where it went wrong. */
  fail(error: unknown, retry: () => void): void {
    const code = error instanceof StoreError ? error.code : '';
    if (code === 'unauthenticated') this.list.reload();
    if (stale.has(code)) void this.#refresh();
    const { words } = this.list;
    const text = code in words ? words[code as keyof LicensesWords] : words.otherwise;
    this.failure = { text, retry: passing.has(code) ? retry : undefined };
    this.list.emit('store-error', { error: error as StoreError | TypeError });
    this.list.requestUpdate();
  }

  /** It is not as it was when it was listed. */
  async #refresh(): Promise<void> {
    const { id } = this.subscription;
    const fresh = await getSubscription(this.list.connection, id).catch(() => undefined);
    if (fresh) this.subscription = fresh;
    this.list.requestUpdate();
  }

  #begin(action: SubscriptionAction | 'download'): void {
    this.busy = action;
    this.failure = null;
    this.notice = '';
    this.list.requestUpdate();
  }

  #end(): void {
    this.busy = null;
    this.list.requestUpdate();
  }
}
