import { css } from 'lit';

/** Rows are fixed in lines, so that a card that is loading is as tall as the same card with its data. */
export const styles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  :host(:not([hidden])) {
    display: block;
  }
  .card {
    position: relative;
    display: grid;
    grid: 1.5em 1.5em 3.25em 2.5em 1.25em / 3em minmax(0, 1fr);
    column-gap: 1em;
    padding: var(--store-space, 1.25em);
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface);
  }
  .card > * {
    grid-column: 1 / -1;
    margin: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  [part='icon'] {
    grid-area: 1 / 1 / 3;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 0.25em;
    object-fit: contain;
    font-size: 1.5em;
    line-height: 2;
    text-align: center;
  }
  i {
    background: color-mix(in srgb, currentColor 10%, #0000);
    font-style: normal;
  }
  [part='name'],
  [part='publisher'] {
    grid-column: 2;
  }
  small,
  [dir] {
    color: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
    font-size: 0.875em;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a:hover {
    text-decoration: underline;
  }
  a:focus-visible::after {
    outline: auto;
  }
  span {
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.85em;
  }
  [part='status'] {
    color: var(--store-color-warning, color-mix(in srgb, #d97706, currentColor));
  }
  [part='publisher'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  /* A box of its own, so that a name is cut at its own end, not at that of the card's direction. */
  bdi {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [dir],
  [part='price'] {
    display: -webkit-box;
    align-self: center;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [part='price'] {
    line-height: 1.25;
  }
  ::slotted([slot]) {
    position: relative;
    grid-column: 1 / -1;
    justify-self: start;
    margin-block-start: 0.75em;
  }
  @container (max-width: 20em) {
    .card {
      grid-template-columns: 1.5em minmax(0, 1fr);
      column-gap: 0.5em;
    }
    [part='icon'] {
      grid-row-end: 2;
      font-size: 0.75em;
    }
    [part='publisher'] {
      grid-column: 1 / -1;
    }
  }
  :host([layout='compact']) .card {
    grid-template-rows: 1.5em 2em;
  }
  :host([layout='compact']) :is(small, [dir]) {
    display: none;
  }
  :host([layout='compact']) [part='price'] {
    grid-area: 2 / 2;
    font-size: 0.875em;
    line-height: 1.15;
  }
  @container (min-width: 36em) {
    :host([layout='row']) .card {
      grid: 1.5em 1.5em 1.5em / 3em minmax(0, 1fr) 14em;
    }
    :host([layout='row']) [dir] {
      grid-column: 2;
      -webkit-line-clamp: 1;
    }
    :host([layout='row']) :is([part='price'], [part='facts']) {
      grid-area: 1 / 3 / 3;
      text-align: end;
    }
    :host([layout='row']) [part='facts'] {
      grid-row: 3;
    }
  }
`;
