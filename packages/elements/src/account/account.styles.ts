import { css } from 'lit';

/** One line high, whoever is signed in. */
export const styles = css`
  :host {
    display: inline-block;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .box {
    position: relative;
  }
  .button,
  .menu > * {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.5em;
    padding: 0 0.875em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .button {
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface, color-mix(in srgb, currentColor 4%, #0000));
    font-weight: 600;
  }
  .button:hover,
  .menu > :hover {
    background: color-mix(in srgb, currentColor 10%, #0000);
  }
  .waiting {
    visibility: hidden;
  }
  [aria-busy='true'] {
    opacity: 0.75;
  }
  .initial {
    display: grid;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-inline-start: -0.375em;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 14%, #0000);
    font-size: 0.875em;
    font-style: normal;
  }
  /* Not text: it would be no part of the button's name, which must begin with what is seen. */
  .initial::before {
    content: attr(data-initial);
  }
  .name {
    max-inline-size: 10em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 0.375em);
    inset-inline-end: 0;
    min-inline-size: max(100%, 15em);
    padding: 0.375em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    /* It lies over the page, so a colour that lets the page through will not do. */
    background: var(--store-color-overlay, Canvas);
    color: var(--store-color-overlay-text, CanvasText);
    box-shadow: 0 0.5em 1.5em #0003;
  }
  .menu:not([hidden]) {
    display: grid;
  }
  .menu > * {
    inline-size: 100%;
    border-radius: calc(var(--store-radius, 0.75em) - 0.375em);
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .message:not(:empty) {
    display: block;
    margin-block-start: 0.375em;
    color: var(--store-color-warning, color-mix(in srgb, #d97706, currentColor));
    font-size: 0.875em;
  }
`;
