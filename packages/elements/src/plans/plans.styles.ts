import { css } from 'lit';
import { buttonStyles } from '../try-buy/button.styles.ts';

const own = css`
  :host {
    line-height: 1.5;
    container-type: inline-size;
  }
  :host(:not([hidden])) {
    display: block;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: center;
    margin-block-end: 1.5em;
  }
  .controls[hidden] {
    display: none;
  }
  .intervals {
    display: inline-flex;
    max-inline-size: 100%;
    margin: 0;
    padding: 0.25em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: calc(var(--store-radius, 0.75em) + 0.25em);
  }
  .intervals label {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    min-block-size: 2.25em;
    padding: 0 1em;
    border-radius: var(--store-radius, 0.75em);
    cursor: pointer;
  }
  .intervals input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .intervals label:has(:checked) {
    background: color-mix(in srgb, currentColor 12%, #0000);
    font-weight: 600;
  }
  .intervals label:has(:focus-visible),
  .currency:focus-visible,
  .quantity :focus-visible,
  .terms a:focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  /* On the switch's own ground, in light and in dark. */
  .intervals small {
    color: var(--store-color-positive, color-mix(in srgb, #15803d 40%, currentColor));
    font-size: 0.8125em;
    font-weight: 600;
  }
  .currency {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0 0.75em;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: none;
    color: inherit;
    font: inherit;
  }
  .currency option {
    background: Canvas;
    color: CanvasText;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5em), 1fr));
    gap: var(--store-gap, 1em);
  }
  /* The same things stand in the same rows, side by side. */
  .plan {
    box-sizing: border-box;
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    gap: 0.75em;
    min-inline-size: 0;
    padding: calc(var(--store-space, 1.25em) * 1.1);
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-surface);
  }
  .first {
    border-color: var(--store-color-accent, currentColor);
    box-shadow: inset 0 0 0 1px var(--store-color-accent, currentColor);
  }
  .waiting {
    block-size: 22em;
    opacity: 0.5;
  }
  .plan p,
  .plan ul {
    margin: 0;
    padding: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
  }
  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: 1.25em;
    line-height: 1.3;
  }
  .badge {
    padding: 0.125em 0.75em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--store-color-accent, currentColor) 12%, #0000);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .description,
  .price small,
  .features,
  .terms {
    color: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
  }
  .description,
  .features {
    font-size: 0.9375em;
  }
  .price b {
    font-size: 2.25em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .price small {
    display: block;
    font-size: 0.875em;
  }
  .quantity {
    display: flex;
    gap: 0.25em;
    align-items: center;
  }
  .quantity label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .quantity button,
  .quantity input {
    box-sizing: border-box;
    block-size: 2.5em;
    padding: 0;
    border: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    border-radius: calc(var(--store-radius, 0.75em) - 0.25em);
    background: none;
    color: inherit;
    font: inherit;
    text-align: center;
  }
  .quantity button {
    inline-size: 2.5em;
    cursor: pointer;
  }
  .quantity button:hover {
    background: color-mix(in srgb, currentColor 10%, #0000);
  }
  .quantity button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .quantity input {
    inline-size: 4em;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  .quantity input::-webkit-inner-spin-button {
    appearance: none;
  }
  .action .button {
    display: flex;
    inline-size: 100%;
  }
  .features {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }
  .features li {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .features li::before {
    content: '✓' / '';
    color: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
    font-weight: 700;
  }
  .included {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
  }
  ::slotted([slot]) {
    margin-block-start: 0.75em;
  }
  .terms {
    margin: 1em 0 0;
    font-size: 0.875em;
    text-align: center;
  }
  .terms a {
    color: inherit;
  }
  .message.failed,
  .message.refused {
    color: var(--store-color-negative, color-mix(in srgb, #dc2626 70%, currentColor));
  }
  .message.complete {
    color: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (max-width: 24em) {
    .controls > * {
      inline-size: 100%;
    }
    .intervals label {
      flex: 1;
      justify-content: center;
      padding: 0.25em 0.5em;
    }
  }
`;

export const styles = [buttonStyles, own];
