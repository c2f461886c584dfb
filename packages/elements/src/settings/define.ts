/** Defines an element, or leaves the one that another copy of this package has defined. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  // In Node there may be no registry; Lit brings one, and not every element has Lit.
  if (!globalThis.customElements?.get(tag)) globalThis.customElements?.define(tag, element);
};
