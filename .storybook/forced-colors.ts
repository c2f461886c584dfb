/**
 * Shows what the style sheets say for forced colours without the operating system's help, as far as that can be seen:
 * their own rules apply, while a browser that really forces colours also takes away what they do not mention.
 */
const query = '(forced-colors: active)';

const roots = (within: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  within,
  ...[...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : roots(shadowRoot))),
];

const applyAlways = (rules: CSSRuleList) => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.conditionText === query) rule.media.mediaText = 'all';
    if (rule instanceof CSSGroupingRule) applyAlways(rule.cssRules);
  }
};

/** There is no way back but to load the page again. */
export const forceColors = (): void => {
  for (const root of roots(document))
    for (const { cssRules } of [...root.styleSheets, ...root.adoptedStyleSheets]) applyAlways(cssRules);
};
