/** The addresses of stores in every state that a page may find one in. Only the service worker knows them. */
export const stores = {
  /** Answers. */
  ready: 'https://store.example',
  /** Takes the request and never answers. */
  silent: 'https://silent.store.example',
  /** No connection. */
  offline: 'https://offline.store.example',
  /** Answers, but with something else than the contract says. */
  broken: 'https://broken.store.example',
  /** 503 with Retry-After. */
  busy: 'https://busy.store.example',
  /** 500. */
  failing: 'https://failing.store.example',
  /** 403: this page may not use the store. */
  refusing: 'https://refusing.store.example',
  /** Has nothing for sale. */
  empty: 'https://empty.store.example',
} as const;
