/**
 * `/embed/v1/store.js`: loads the elements that the page uses, also those added later. It has no list of them, so it never grows: any
 * undefined tag that begins with `store-` is asked for, once.
 */
const asked = new Set<string>();

const load = (name: string): void => {
  if (asked.has(name)) return;
  asked.add(name);
  // The build puts the folder's name in. What cannot be had leaves what the vendor wrote.
  import(/* @vite-ignore */ `./__BUILD__/${name}.js`).catch(() => undefined);
};

const look = (): void => {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    if (!localName.startsWith('store-')) continue;
    // What every element but the mark stands on, so that it does not wait for the element's own file.
    if (!/badge/.test(localName)) load('live');
    load(localName);
  }
};
look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
