/** Defines an element, or leaves the one that another copy of this package has defined. In Node there is nothing to define it in. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, element);
};
