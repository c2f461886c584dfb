/** Named as the build expects it, which takes the white space out. */
const css = ([text]: TemplateStringsArray): string => `${text}`;

/**
 * The element has its size before it has anything to show, and keeps it whether or not it comes to show anything: nothing on the page ever
 * moves for it.
 */
export const styles = css`
  :host {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-inline-size: 8.5em;
    max-inline-size: 100%;
    min-block-size: 2em;
    vertical-align: middle;
    line-height: 1.4;
  }
  :host([variant='full']) {
    display: flex;
    inline-size: min(22em, 100%);
    min-inline-size: 0;
    min-block-size: 3.75em;
  }
  :host([hidden]) {
    display: none;
  }
  slot {
    display: block;
  }
  .mark {
    box-sizing: border-box;
    flex: 1;
    min-inline-size: 0;
    display: flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
    block-size: 2em;
    padding: 0 0.7em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface, #0000);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }
  :host([variant='full']) .mark {
    gap: 0.75em;
    justify-content: start;
    block-size: 3.75em;
    padding: 0 1em;
  }
  .mark:hover {
    border-color: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
  }
  .mark:focus-visible {
    outline: 3px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host([variant='full']) svg {
    inline-size: 2em;
    block-size: 2em;
    stroke-width: 1.6;
  }
  .text {
    min-inline-size: 0;
  }
  .label,
  .detail {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .label {
    font-weight: 650;
    font-size: 0.9375em;
  }
  .detail {
    color: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
    font-size: 0.8125em;
  }
  @media (forced-colors: active) {
    svg {
      stroke: currentColor;
    }
  }
`;
