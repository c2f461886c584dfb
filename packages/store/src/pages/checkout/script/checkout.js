// @ts-check
/**
 * What the pages of a purchase have where scripts run: the page that waits is told how far it has come, totals follow what is chosen, and
 * a page that waits for a bank goes on by itself.
 */

const { checkout: id = '', state, opener: target, mode, leadsTo, watch } = document.body.dataset;

/** The window that waits: the pop-up's opener, or the page around. */
const waiting =
  mode === 'embedded' && window.parent !== window ? window.parent : mode === 'popup' ? window.opener : null;

/** @param {Record<string, unknown>} message */
const tell = (message) => {
  if (target !== undefined && id !== '') waiting?.postMessage({ ...message, id }, target);
};

if (state !== undefined) tell({ type: 'chandlery:checkout', state });
if (state === 'left' && waiting !== null && mode === 'popup') window.close();

if (waiting !== null && mode === 'embedded') {
  const tellSize = () =>
    tell({ type: 'chandlery:checkout-size', height: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(tellSize).observe(document.body);
}

for (const button of document.querySelectorAll('[data-close]'))
  if (button instanceof HTMLElement && waiting !== null && mode === 'popup') {
    button.hidden = false;
    button.addEventListener('click', () => window.close());
  }

/** Milliseconds after which a page leads on that nobody does anything on. */
const pause = 5000;

if (leadsTo !== undefined) {
  const leading = setTimeout(() => location.assign(leadsTo), pause);
  const stay = () => clearTimeout(leading);
  for (const type of ['keydown', 'pointerdown', 'wheel', 'touchstart'])
    document.addEventListener(type, stay, { once: true, passive: true });
}

/** Milliseconds between two looks. */
const beat = 1500;

/** What a checkout's state is by now; as it was, where the store cannot be reached. */
const look = async () => {
  try {
    const answer = await fetch(`/v1/checkouts/${encodeURIComponent(id)}`);
    const { state: now } = await answer.json();
    return answer.ok && typeof now === 'string' ? now : state;
  } catch {
    return state;
  }
};

const keepLooking = async () => {
  if (document.visibilityState === 'visible' && (await look()) !== state) location.reload();
  else setTimeout(keepLooking, beat);
};
if (watch !== undefined) setTimeout(keepLooking, beat);

/**
 * Puts a part of a page in the place of another; whoever stood on a field of it stands on the same.
 * @param {Element} part
 * @param {HTMLElement | null} other
 */
const renew = (part, other) => {
  if (other === null || other.isEqualNode(part)) return;
  const field = part.contains(document.activeElement) ? document.activeElement : null;
  part.replaceWith(document.adoptNode(other));
  if (!(field instanceof HTMLInputElement)) return;
  const same = [...other.querySelectorAll('input')].find(
    ({ name, value }) => name === field.name && value === field.value,
  );
  same?.focus();
};

/**
 * Shows what the store says of what is chosen, without leaving the field that was changed.
 * @param {HTMLFormElement} form
 */
const followChoices = (form) => {
  /** @type {XMLHttpRequest | undefined} */
  let asking;
  const button = /** @type {HTMLButtonElement | null} */ (form.querySelector('[data-update]'));
  if (button === null) return;
  button.hidden = true;
  const update = () => {
    const request = new XMLHttpRequest();
    const before = asking;
    asking = request;
    // What is given up ends at once: by then it is no longer the one that counts.
    before?.abort();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    fields.set('do', 'update');
    // A document that a request brings is no markup of ours to a policy of trusted types, as one from a string would be.
    request.responseType = 'document';
    request.open('POST', form.action);
    document.body.setAttribute('aria-busy', 'true');
    request.addEventListener('loadend', () => {
      if (request !== asking) return;
      document.body.removeAttribute('aria-busy');
      const fresh = request.status === 200 ? request.responseXML : null;
      // Something is wrong with it, or it is over: that is a page of its own.
      if (fresh === null || fresh.querySelector('[data-update]') === null) return form.requestSubmit(button);
      for (const part of document.querySelectorAll('[data-fresh]')) renew(part, fresh.getElementById(part.id));
    });
    request.send(fields);
  };
  form.addEventListener('change', ({ target: changed }) => {
    if (changed instanceof Element && changed.closest('[data-live]') !== null) update();
  });
};

const form = document.getElementById('checkout');
if (form instanceof HTMLFormElement) followChoices(form);

/**
 * Lets the provider's script fill its part of the page.
 * @param {HTMLElement} place
 */
const mountProvider = async (place) => {
  const { clientSecret = '', publishableKey = '' } = place.dataset;
  try {
    const script = /** @type {HTMLScriptElement | null} */ (
      document.querySelector('script[src^="https://js.stripe.com/"]')
    );
    if (!('Stripe' in window))
      await new Promise((resolve, reject) => {
        script?.addEventListener('load', resolve);
        script?.addEventListener('error', reject);
      });
    const { Stripe } = /** @type {any} */ (window);
    const page = await Stripe(publishableKey).createEmbeddedCheckoutPage({
      fetchClientSecret: () => Promise.resolve(clientSecret),
    });
    page.mount(place);
  } catch {
    const missing = document.getElementById('provider-missing');
    if (missing !== null) missing.hidden = false;
  } finally {
    place.removeAttribute('aria-busy');
  }
};

const place = document.getElementById('provider');
if (place !== null) mountProvider(place);
