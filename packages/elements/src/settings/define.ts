/** Defines an element, or leaves the one that another copy of this package has defined. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};
