import { css } from 'lit';

/** The drop zone, and the button that it becomes. */
export const chooserStyles = css`
  .chooser {
    position: relative;
    overflow: hidden;
  }
  /* The input itself is the place to drop a file: it covers what is seen. */
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font-size: 0;
    cursor: pointer;
  }
  .empty .actions {
    padding: 0;
    border: 0;
  }
  .empty .chooser {
    flex: 1;
    flex-direction: column;
    justify-content: center;
    min-block-size: 13em;
    padding: 1.5em var(--store-space, 1.25em);
    border: 0;
    border-radius: calc(var(--corner) - 2px);
    font-weight: inherit;
    text-align: center;
    text-wrap: balance;
  }
  .empty .chooser:focus-within {
    outline-offset: -4px;
  }
  .sheet {
    inline-size: 2em;
    block-size: 2em;
    margin-block-end: 0.75em;
    padding: 0.75em;
    border-radius: 50%;
    background: var(--soft);
    fill: none;
    stroke: var(--store-color-accent, currentColor);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
    transition: translate 0.2s;
  }
  .dragging .sheet {
    translate: 0 -0.25em;
  }
  .choose {
    padding: 0.4em 1em;
    border: 1px solid color-mix(in srgb, currentColor 45%, #0000);
    border-radius: calc(var(--corner) - 0.25em);
    font-weight: 650;
  }
  .drop {
    max-inline-size: 26em;
    margin-block-start: 0.75em;
    color: var(--muted);
    font-size: 0.9375em;
  }
  /* Not in one language and then in another. */
  .silent :is(.choose, .drop) {
    visibility: hidden;
  }
  @container (min-width: 34em) {
    button ~ .chooser {
      margin-inline-start: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet {
      transition: none;
    }
  }
`;
