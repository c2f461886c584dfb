/**
 * Takes the place of Lit's `css-tag.js` in the bundle that a store serves. Lit's own also serves browsers that cannot share a style
 * sheet between shadow roots; none of those knows custom states, without which no element here works. It exports what Lit's does.
 */

export const supportsAdoptingStyleSheets = true;

/** What a style is: here, the sheet itself. */
export const CSSResult = globalThis.CSSStyleSheet;

export const unsafeCSS = (text: unknown): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${text}`);
  return sheet;
};

/** Nothing is ever filled in: styles are put together as lists, which a lint rule holds. */
export const css = ([text]: TemplateStringsArray): CSSStyleSheet => unsafeCSS(text);

export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

export const adoptStyles = (root: ShadowRoot, styles: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = styles;
};
