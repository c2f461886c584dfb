/** Named as the build expects it, which takes the white space out. */
const css = ([text]: TemplateStringsArray): string => `${text}`;

/** In the system's own colours: what stands around the mark may be anything, and this lies over all of it. */
export const styles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(34rem, calc(100vw - 2rem));
    max-block-size: min(44rem, calc(100dvh - 2rem));
    margin: auto;
    padding: 0;
    overflow: auto;
    border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    border-radius: var(--store-radius, 0.75rem);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 1rem 3rem #0005;
    line-height: 1.5;
    white-space: normal;
    text-align: start;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0007;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding: 1rem 1.25rem;
    background: Canvas;
  }
  .head svg {
    inline-size: 2rem;
    block-size: 2rem;
    stroke: color-mix(in srgb, #15803d 70%, CanvasText);
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  h2 {
    flex: 1;
    font-size: 1.25rem;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    margin-block-end: 0.25rem;
    font-size: 1rem;
  }
  .body {
    display: grid;
    gap: 1.25rem;
    padding: 0 1.25rem 1.25rem;
  }
  .soft,
  dt {
    color: color-mix(in srgb, CanvasText 72%, Canvas);
    font-size: 0.875rem;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 0.75rem 1rem;
  }
  dd,
  code {
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
  }
  .checks li {
    display: flex;
    gap: 1rem;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 0.375rem;
    border-block-end: 1px solid color-mix(in srgb, CanvasText 15%, Canvas);
  }
  .soft {
    flex: none;
  }
  .passed::before {
    content: '✓ ' / '';
    color: color-mix(in srgb, #15803d 70%, CanvasText);
    font-weight: 700;
  }
  .advised {
    color: color-mix(in srgb, #c46a00, CanvasText);
  }
  code {
    font-family: var(--store-font-code, ui-monospace, monospace);
    font-size: 0.8125rem;
  }
  summary {
    min-block-size: 1.5rem;
    font-weight: 650;
    cursor: pointer;
  }
  summary::marker {
    color: color-mix(in srgb, CanvasText 60%, Canvas);
  }
  details li {
    margin-block-start: 0.375rem;
  }
  button {
    flex: none;
    min-block-size: 2.25rem;
    padding: 0 0.875rem;
    border: 1px solid color-mix(in srgb, CanvasText 50%, Canvas);
    border-radius: calc(var(--store-radius, 0.75rem) * 0.66);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, CanvasText 8%, Canvas);
  }
  dialog a {
    color: LinkText;
  }
  dialog :focus-visible {
    outline: 3px solid Highlight;
    outline-offset: 2px;
  }
`;
