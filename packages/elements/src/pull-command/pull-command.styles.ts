import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .box,
  [part='failure'] {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.5em;
    block-size: 3.25em;
    padding: 0 0.375em 0 1em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface, color-mix(in srgb, currentColor 4%, #0000));
  }
  .command {
    flex: 1;
    overflow-x: auto;
    scrollbar-width: none;
    white-space: nowrap;
    font-family: var(--store-font-code, ui-monospace, monospace);
    font-size: 0.9375em;
  }
  button {
    min-block-size: 2.5em;
    padding: 0 0.875em;
    border: 0;
    border-radius: calc(var(--store-radius, 0.75em) - 0.25em);
    background: color-mix(in srgb, currentColor 10%, #0000);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 16%, #0000);
  }
  a {
    color: inherit;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
