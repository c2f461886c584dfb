import { css } from 'lit';

export const styles = css`
  :host {
    --line: var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    --soft: color-mix(in srgb, currentColor 6%, #0000);
    --muted: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
    --corner: var(--store-radius, 0.75em);
    --inner: calc(var(--corner) - 0.25em);
    --good: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
    --wary: var(--store-color-warning, color-mix(in srgb, #d97706 70%, currentColor));
    --bad: var(--store-color-negative, color-mix(in srgb, #dc2626 70%, currentColor));
    display: block;
    container-type: inline-size;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  :is(p, dl, dd, ul, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .quiet {
    color: var(--muted);
  }
  .card,
  .item {
    border: 1px solid var(--line);
    border-radius: var(--corner);
    background: var(--store-color-surface, #0000);
  }
  .card {
    display: grid;
    gap: 1em;
    padding: 1.5em var(--store-space, 1.25em);
  }
  .group {
    display: grid;
    gap: var(--store-gap, 1em);
    margin-block-end: 2em;
  }
  .group:last-of-type {
    margin-block-end: 0;
  }
  .holder {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625em;
    align-items: baseline;
    font-size: 1.125em;
    font-weight: 680;
  }
  .holder .quiet {
    font-size: 0.75em;
    font-weight: 400;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: var(--store-space, 1.25em);
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em 0.875em;
    align-items: start;
  }
  .icon {
    display: grid;
    place-content: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: var(--inner);
    background: var(--soft);
    object-fit: contain;
  }
  .icon[data-initial]::before {
    content: attr(data-initial);
    font-size: 1.25em;
    font-weight: 650;
  }
  .name {
    color: inherit;
    font-size: 1.125em;
    font-weight: 680;
    line-height: 1.3;
    text-decoration: none;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .state {
    --tone: var(--muted);
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    grid-column: 2;
    justify-self: start;
    padding: 0.125em 0.75em 0.125em 0.625em;
    border: 1px solid color-mix(in srgb, var(--tone) 45%, #0000);
    border-radius: 2em;
    background: color-mix(in srgb, var(--tone) 9%, #0000);
    font-size: 0.875em;
    font-weight: 650;
  }
  .state::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--tone);
  }
  .good {
    --tone: var(--good);
  }
  .wary {
    --tone: var(--wary);
  }
  .bad {
    --tone: var(--bad);
  }
  .period {
    display: grid;
    gap: 0.25em;
    font-size: 0.9375em;
  }
  .line {
    display: flex;
    gap: 0.875em;
    align-items: center;
    margin-block-end: 0.125em;
  }
  .track {
    flex: 1;
    block-size: 0.375em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 14%, #0000);
    overflow: hidden;
  }
  .track::before {
    content: '';
    display: block;
    inline-size: var(--past);
    block-size: 100%;
    background: var(--tone, color-mix(in srgb, currentColor 55%, #0000));
  }
  .left {
    font-variant-numeric: tabular-nums;
    font-weight: 650;
    white-space: nowrap;
  }
  .code {
    display: flex;
    min-inline-size: 0;
    border-radius: var(--inner);
    background: var(--soft);
    font-size: 0.875em;
  }
  .code code {
    flex: 1;
    min-inline-size: 0;
    padding: 0.75em 1em;
    overflow-x: auto;
    font-family: var(--store-font-code, ui-monospace, monospace);
    white-space: pre;
    overflow-wrap: normal;
  }
  .code button {
    flex: none;
    border: 0;
    border-inline-start: 1px solid var(--line);
    border-radius: 0 var(--inner) var(--inner) 0;
  }
  .code button:not([data-copied]) span + span,
  .code button[data-copied] span:first-child {
    visibility: hidden;
  }
  .code button {
    display: grid;
  }
  .code button span {
    grid-area: 1 / 1;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  :is(button, .button, .sign-in) {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.5em;
    padding: 0 0.875em;
    border: 1px solid var(--line);
    border-radius: var(--inner);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  :is(button, .button, .sign-in):hover {
    background: var(--soft);
  }
  button[aria-expanded='true'] {
    border-color: currentColor;
    background: var(--soft);
  }
  :is(.solid, .sign-in) {
    border-color: #0000;
    background: var(--store-color-accent, CanvasText);
    color: Canvas;
  }
  :is(.solid, .sign-in):hover {
    background: color-mix(in srgb, var(--store-color-accent, CanvasText) 85%, Canvas);
  }
  .danger:not(.solid) {
    color: var(--bad);
  }
  .danger.solid {
    background: #b91c1c;
    color: #fff;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  [aria-busy='true']:is(button, a) {
    opacity: 0.6;
  }
  :is(button, a, code, input):focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .code :focus-visible {
    outline-offset: -2px;
  }
  .filter {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-end: 1.25em;
    padding: 0.25em;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .filter button {
    gap: 0.5em;
    min-block-size: 2.25em;
    padding: 0 0.625em;
    border-color: #0000;
  }
  .filter [aria-pressed='true'] {
    border-color: var(--line);
    background: color-mix(in srgb, currentColor 10%, #0000);
  }
  .count {
    color: var(--muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--line);
  }
  .ask {
    font-weight: 650;
  }
  .fields {
    display: grid;
    gap: 1.25em;
  }
  :is(legend, .label) {
    display: block;
    padding: 0;
    margin-block-end: 0.375em;
    font-size: 0.875em;
    font-weight: 650;
  }
  small {
    display: block;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: 0.5em;
  }
  .choice {
    display: flex;
    gap: 0.625em;
    align-items: start;
    padding: 0.625em 0.875em;
    border: 1px solid var(--line);
    border-radius: var(--inner);
    font-weight: 600;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: currentColor;
    background: var(--soft);
  }
  input {
    accent-color: var(--store-color-accent, auto);
  }
  :is(.choice, .tick) input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.1875em 0 0;
  }
  .tick {
    display: flex;
    gap: 0.625em;
    align-items: start;
    cursor: pointer;
  }
  input[type='number'] {
    box-sizing: border-box;
    inline-size: 8em;
    min-block-size: 2.5em;
    margin-block-end: 0.25em;
    padding: 0 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 45%, #0000);
    border-radius: var(--inner);
    background: #0000;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .preview {
    min-block-size: 6.5em;
    padding: 1em;
    border-radius: var(--inner);
    background: var(--soft);
  }
  .sums {
    display: grid;
    gap: 0.25em;
    margin-block-end: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .sums div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  .total {
    font-weight: 680;
  }
  .refusal {
    color: var(--bad);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 1em;
    border: 1px solid color-mix(in srgb, var(--bad) 45%, #0000);
    border-radius: var(--inner);
    background: color-mix(in srgb, var(--bad) 9%, #0000);
  }
  .notice {
    padding: 0.75em 1em;
    border-radius: var(--inner);
    background: color-mix(in srgb, var(--good) 12%, #0000);
    font-weight: 600;
  }
  .keys {
    display: grid;
    gap: 1em;
    list-style: none;
  }
  .keys button {
    margin-block-start: 0.5em;
  }
  .keys .code button {
    margin: 0;
  }
  .message:not(:empty) {
    color: var(--wary);
    font-size: 0.875em;
  }
  .more {
    display: flex;
    margin: 1.5em auto 0;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .skeleton .bar {
    display: block;
    inline-size: 40%;
    block-size: 0.875em;
    margin-block: 0.3125em;
    border-radius: 0.25em;
    background: var(--soft);
  }
  .skeleton .wide {
    inline-size: 60%;
  }
  .skeleton .code {
    block-size: 2.75em;
  }
  @container (min-width: 30em) {
    .head {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .state {
      grid-column: 3;
    }
    .choices {
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    }
  }
  @media (forced-colors: active) {
    .track,
    .code,
    .preview {
      border: 1px solid;
    }
    .track::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .state::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    [aria-pressed='true'],
    [aria-expanded='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
