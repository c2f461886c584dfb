import { css } from 'lit';

export const styles = css`
  :host {
    --tone: currentColor;
    --line: var(--store-color-border, color-mix(in srgb, currentColor 20%, #0000));
    --soft: color-mix(in srgb, currentColor 8%, #0000);
    --muted: var(--store-color-muted, color-mix(in srgb, currentColor 75%, #0000));
    --corner: var(--store-radius, 0.75em);
    display: block;
    container-type: inline-size;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .valid {
    --tone: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
  }
  :is(.in_grace, .not_yet_valid) {
    --tone: var(--store-color-warning, color-mix(in srgb, #d97706 70%, currentColor));
  }
  :is(.expired, .untrusted_key, .bad_signature, .token_mismatch, .malformed) {
    --tone: var(--store-color-negative, color-mix(in srgb, #dc2626 70%, currentColor));
  }
  .card {
    position: relative;
    display: grid;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    background: var(--store-color-surface, #0000);
    overflow-wrap: anywhere;
  }
  .empty {
    border-style: dashed;
    border-width: 2px;
  }
  .dragging {
    border-color: var(--store-color-accent, currentColor);
    background: var(--soft);
  }
  :is(p, dl, dd) {
    margin: 0;
  }
  .says,
  .period,
  .details,
  .where,
  .failure,
  .actions {
    padding: 1.125em var(--store-space, 1.25em);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    border-block-start: 1px solid var(--line);
  }
  .bare {
    position: relative;
  }
  .bare .actions {
    display: none;
  }
  .loading .actions {
    min-block-size: 2.5em;
  }
  :not(.loading) > .actions:not(:has(*)) {
    display: none;
  }
  button,
  .sign-in,
  .chooser {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.5em;
    padding: 0 0.8125em;
    border: 1px solid var(--line);
    border-radius: calc(var(--corner) - 0.25em);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .sign-in {
    text-decoration: none;
  }
  :is(button, .sign-in, .chooser):hover {
    background: var(--soft);
  }
  :is(button:focus-visible, .sign-in:focus-visible, .chooser:focus-within) {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
