/** The nearest ancestor that matches, the element itself included, through the shadow roots around it; none on a server. */
export const closestComposed = (element: Element, selector: string): HTMLElement | null => {
  // Elements that a server renders stand in no document.
  if (!element.closest) return null;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest<HTMLElement>(selector) ?? (host ? closestComposed(host, selector) : null);
};
