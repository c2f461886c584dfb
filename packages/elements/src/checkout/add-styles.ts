import type { CSSResultOrNative } from 'lit';

/** Gives a shadow root a style sheet that its element has not had from the beginning. In the bundle a style is the sheet itself. */
export const addStyles = (root: ShadowRoot, styles: CSSResultOrNative): void => {
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
