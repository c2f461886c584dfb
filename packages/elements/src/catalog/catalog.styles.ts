import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.75em;
    margin-block-end: 1.25em;
  }
  input[type='search'],
  select,
  button {
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: 0 1em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 45%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface, #0000);
    color: inherit;
    font: inherit;
  }
  input[type='search'] {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  select option {
    color: CanvasText;
    background: Canvas;
  }
  button {
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 8%, #0000);
  }
  :is(input, select, button):focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .bar label {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .columns {
    display: grid;
    gap: 1.5em;
  }
  .filters {
    display: none;
  }
  .filters.shown {
    display: block;
  }
  fieldset {
    margin: 0 0 1.25em;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 650;
  }
  fieldset label {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    padding-block: 0.2em;
    cursor: pointer;
  }
  input[type='checkbox'] {
    accent-color: var(--store-color-accent, auto);
  }
  .count,
  .total {
    color: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
    font-size: 0.875em;
  }
  .count {
    margin-inline-start: auto;
  }
  .total {
    margin: 0 0 0.75em;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--store-listings-column, 18em)), 1fr));
    gap: var(--store-gap, 1em);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    grid-template-columns: minmax(0, 1fr);
  }
  .more {
    display: block;
    margin: 1.5em auto 0;
  }
  @container (min-width: 52em) {
    .columns {
      grid-template-columns: 13em minmax(0, 1fr);
    }
    .filters {
      display: block;
    }
    .toggle {
      display: none;
    }
  }
`;
