import { css } from 'lit';

/** Heights are fixed in lines, so that a card that is loading is as tall as the same card with its data. */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .card,
  .failure {
    box-sizing: border-box;
    min-block-size: 12.5em;
    padding: 1.25em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 18%, transparent));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface, transparent);
  }
  .card {
    position: relative;
    display: grid;
    grid: auto auto 3em 1fr / 3em minmax(0, 1fr);
    gap: 0 0.875em;
  }
  .icon {
    grid-row: span 2;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 0.5em;
    object-fit: contain;
    font: 600 1em/3 inherit;
    text-align: center;
  }
  b,
  i {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .name,
  .by {
    block-size: 1.5em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .name {
    font-weight: 650;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  a:hover {
    text-decoration: underline;
  }
  a:focus-visible::after {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .by,
  .text,
  [part='facts'] {
    color: var(--store-color-muted, color-mix(in srgb, currentColor 72%, transparent));
  }
  .tag {
    margin-inline-start: 0.5em;
    padding: 0.1em 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.75em;
  }
  .warn {
    color: var(--store-color-warning, light-dark(#8a4b00, #ffb454));
  }
  .text,
  .end {
    grid-column: 1 / -1;
    margin: 0.75em 0 0;
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .end {
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
    align-items: end;
  }
  slot {
    position: relative;
    grid-column: 1 / -1;
  }
`;
