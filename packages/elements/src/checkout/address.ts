/** What the address of a page says of a checkout that has led back to it. */

/** The page's own address, to be led back to. */
export const returnAddress = (): string => withoutCheckout(new URL(location.href)).href;

const withoutCheckout = (url: URL): URL => {
  url.searchParams.delete('checkout');
  url.searchParams.delete('checkout_state');
  return url;
};

/** Id of the checkout that has led back here; null where none has. */
export const returnedCheckout = (): string | null => new URL(location.href).searchParams.get('checkout');

/** Cleans the address, so that loading the page again, or a bookmark, does not tell of it once more. */
export const forgetReturn = (): void =>
  history.replaceState(history.state, '', withoutCheckout(new URL(location.href)).href);
