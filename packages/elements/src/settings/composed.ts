/** The nearest ancestor that matches, the element itself included, through the shadow roots around it. */
export const closestComposed = (element: Element, selector: string): HTMLElement | null => {
  const found = element.closest<HTMLElement>(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestComposed(root.host, selector) : null;
};
