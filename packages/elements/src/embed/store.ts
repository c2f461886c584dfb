/** `/embed/v1/store.js`: knows its store from its own address and loads the elements that the page uses, also those added later. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'store-catalog': () => import('../catalog/store-catalog.ts'),
  'store-listing': () => import('../listing/store-listing.ts'),
  'store-listings': () => import('../listings/store-listings.ts'),
  'store-provider': () => import('../provider/store-provider.ts'),
  'store-pull-command': () => import('../pull-command/store-pull-command.ts'),
};

const wanted = new Set(Object.keys(elements));
const look = (): void => {
  for (const tag of wanted) {
    if (!document.querySelector(tag)) continue;
    wanted.delete(tag);
    void elements[tag]?.();
  }
};
look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
