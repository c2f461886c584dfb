import { css } from 'lit';

/** What opens over the page: the choice among plans, a checkout in a frame. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(32rem, 100vi - 2rem);
    max-block-size: calc(100vb - 2rem);
    padding: 0;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-overlay, Canvas);
    color: var(--store-color-overlay-text, CanvasText);
    text-align: start;
    white-space: normal;
    overscroll-behavior: contain;
    box-shadow: 0 1.5rem 4rem #0006;
  }
  dialog::backdrop {
    background: #0009;
  }
  .close {
    position: absolute;
    z-index: 1;
    inset-block-start: 0.625rem;
    inset-inline-end: 0.625rem;
    display: grid;
    place-content: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .close:hover {
    background: color-mix(in srgb, currentColor 10%, #0000);
  }
  .close svg {
    inline-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .framed {
    padding-block-start: 3.5rem;
    overflow: hidden auto;
  }
  iframe {
    display: block;
    inline-size: 100%;
    block-size: 32rem;
    max-block-size: calc(100vb - 6rem);
    border: 0;
    color-scheme: normal;
  }
  dialog :focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .choice {
    display: grid;
    gap: 1.25rem;
    padding: 1.5rem;
  }
  .choice h2 {
    margin: 0;
    padding-inline-end: 2.5rem;
    font-size: 1.25rem;
    line-height: 1.3;
  }
  .choice fieldset {
    display: grid;
    gap: 0.625rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.125rem 0.75rem;
    align-items: start;
    padding: 0.875rem 1rem;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: calc(var(--store-radius, 0.75em) - 0.125em);
    cursor: pointer;
  }
  .option:hover {
    background: color-mix(in srgb, currentColor 4%, #0000);
  }
  .option:has(:checked) {
    border-color: var(--store-color-accent, currentColor);
    box-shadow: inset 0 0 0 1px var(--store-color-accent, currentColor);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .option input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0.1875rem 0 0;
    accent-color: var(--store-color-accent, currentColor);
    outline: none;
  }
  .option b {
    overflow-wrap: anywhere;
  }
  .option .cost {
    font-weight: 600;
    text-align: end;
  }
  .option small {
    grid-column: 2 / -1;
    color: color-mix(in srgb, currentColor 75%, #0000);
    font-size: 0.875rem;
  }
  .choice .button {
    display: flex;
  }
  @media (width < 26rem) {
    .choice {
      padding: 1.25rem 1rem;
    }
    .option {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .option .cost {
      grid-column: 2;
      text-align: start;
    }
  }
`;
