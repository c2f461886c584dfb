import { css } from 'lit';

/** A licence, and the place of one that is not there yet. */
export const viewStyles = css`
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em 0.875em;
    align-items: start;
    min-block-size: 4.4em;
    padding: 1em var(--store-space, 1.25em);
    border-block-end: 1px solid var(--line);
    background: color-mix(in srgb, var(--tone) 9%, #0000);
  }
  .icon {
    inline-size: 2.5em;
    block-size: 2.5em;
    fill: none;
    stroke: var(--tone);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .seal {
    fill: color-mix(in srgb, var(--tone) 12%, #0000);
    stroke-width: 1.25;
  }
  .title {
    font-size: 1.1875em;
    font-weight: 680;
    line-height: 1.3;
    text-wrap: balance;
  }
  .advice {
    color: var(--muted);
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  .left {
    grid-column: 2;
    justify-self: start;
    padding: 0.15em 0.8em;
    border: 1px solid color-mix(in srgb, var(--tone) 55%, #0000);
    border-radius: 2em;
    font-size: 0.9375em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .says {
    display: grid;
    gap: 1em 2em;
    padding-block-end: 0;
  }
  :is(.label, dt) {
    color: var(--muted);
    font-size: 0.8125em;
  }
  .holder {
    display: grid;
    align-content: start;
    justify-items: start;
  }
  .name {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
  }
  .unnamed {
    color: var(--muted);
    font-size: 1.125em;
  }
  .account {
    color: var(--muted);
  }
  .components {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: start;
  }
  .component {
    min-inline-size: 4.5em;
    padding: 0.5em 0.875em;
    border-radius: calc(var(--corner) - 0.25em);
    background: var(--soft);
  }
  .component dd {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .line {
    position: relative;
    block-size: 0.5em;
    margin-block: 1.875em 0.75em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 14%, #0000);
  }
  .line span {
    position: absolute;
    inset-block: 0;
  }
  .endless::before {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: linear-gradient(90deg, #0000, color-mix(in srgb, currentColor 14%, #0000) 40%);
    scale: -1 1;
  }
  .endless:dir(rtl)::before {
    scale: none;
  }
  .endless.line {
    background: none;
  }
  .past {
    inset-inline: 0 calc(100% - var(--now));
    border-radius: 1em;
    background: var(--tone);
  }
  /* Grace is part of the line, but not of the licence. */
  .grace {
    inset-inline: var(--end) 0;
    border-inline-start: 2px solid;
    border-start-end-radius: 1em;
    border-end-end-radius: 1em;
    background: repeating-linear-gradient(135deg, color-mix(in srgb, currentColor 40%, #0000) 0 2px, #0000 2px 5px);
  }
  .now {
    inset-inline-start: var(--now);
    inline-size: 0;
  }
  .now::before {
    content: '';
    position: absolute;
    inset-block: -0.3em;
    inset-inline-start: -1.5px;
    inline-size: 3px;
    border-radius: 3px;
    background: currentColor;
  }
  .now span {
    inset-block: auto calc(100% + 0.35em);
    /* Centred on the moment, and within the line at its ends. */
    translate: calc(var(--now) * -1) 0;
    font-size: 0.75em;
    font-weight: 650;
    line-height: 1.25;
    white-space: nowrap;
  }
  .now span:dir(rtl) {
    translate: var(--now) 0;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
  }
  .start {
    margin-inline-end: auto;
  }
  .end dd {
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .details {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.875em 1.5em;
    border-block-start: 1px solid var(--line);
  }
  .row dd {
    font-size: 0.9375em;
  }
  .long {
    grid-column: span 2;
  }
  .wide {
    grid-column: 1 / -1;
  }
  code {
    font-family: var(--store-font-code, ui-monospace, monospace);
    font-size: 0.9375em;
  }
  [part='key-id'] code {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25em 0.875em;
  }
  /* Anybody may have written this: it is there to be read, not to be believed. */
  .claimed {
    --tone: var(--muted);
    --soft: color-mix(in srgb, currentColor 4%, #0000);
    color: var(--muted);
    margin: 1.125em var(--store-space, 1.25em);
    border: 1px dashed var(--line);
    border-radius: calc(var(--corner) - 0.25em);
  }
  .claimed > .label {
    padding: 1em var(--store-space, 1.25em) 0;
    font-weight: 650;
  }
  .where {
    color: var(--muted);
    font-size: 0.9375em;
  }
  /* Text that is not there keeps its colour: bars are mixed from it. */
  .skeleton {
    -webkit-text-fill-color: #0000;
  }
  .skeleton :is(.title, .name, dd) {
    border-radius: 0.25em;
    background: var(--soft);
  }
  .skeleton :is(.now, .past, .grace, .left) {
    visibility: hidden;
  }
  .skeleton .icon {
    opacity: 0.2;
  }
  @container (min-width: 34em) {
    .long {
      grid-column: auto;
    }
    .verdict {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
    }
    .left {
      grid-column: 3;
    }
    .says {
      grid-template-columns: minmax(0, 1fr) fit-content(60%);
    }
    .components {
      justify-content: end;
    }
  }
  @media (forced-colors: active) {
    .line,
    .component {
      border: 1px solid;
    }
    .past {
      background: Highlight;
      forced-color-adjust: none;
    }
    .now::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .icon {
      stroke: CanvasText;
    }
  }
`;
