/** Prints one element of a page, alone. */

const mark = 'data-store-printed';

const sheet = (): CSSStyleSheet => {
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    `@media print { :not([${mark}], [${mark}] *, :has([${mark}])) { display: none !important } [${mark}] { margin: 0 !important } }`,
  );
  return rules;
};

/** The element, and the hosts of the shadow roots around it. */
const withHosts = (element: Element): readonly Element[] => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...withHosts(root.host)] : [element];
};

/** Hides everything else until it is printed. Style sheets of this kind are allowed under every content security policy. */
export const printAlone = (element: Element): void => {
  const hidden = withHosts(element).map((shown) => {
    const root = shown.getRootNode() as Document | ShadowRoot;
    const rules = sheet();
    shown.setAttribute(mark, '');
    root.adoptedStyleSheets.push(rules);
    return () => {
      shown.removeAttribute(mark);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== rules);
    };
  });
  const show = () => {
    for (const end of hidden) end();
  };
  addEventListener('afterprint', show, { once: true });
  print();
};
