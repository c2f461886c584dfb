/** The store of all elements on the page that no `store-provider` names another for. */
let origin: string | undefined;

export const pageStore = (): string | undefined => origin;

/** @param store its origin */
export const useStore = (store: string): void => {
  origin = store;
};
