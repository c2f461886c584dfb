import { css } from 'lit';

/** A button to buy with. As dark as the page's text, unless the page gives its accent; its label is whatever can be read on that. */
export const buttonStyles = css`
  .button {
    box-sizing: border-box;
    display: inline-flex;
    gap: 0.625em;
    align-items: center;
    justify-content: center;
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 1.25em;
    border: 1px solid #0000;
    border-radius: var(--store-radius, 0.75em);
    background: var(--store-color-accent, currentColor);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    color: inherit;
    cursor: pointer;
  }
  .button > span {
    color: var(--store-color-on-accent, Canvas);
  }
  @supports (color: oklch(from currentColor l c h)) {
    .button > span {
      color: var(
        --store-color-on-accent,
        oklch(from var(--store-color-accent, currentColor) clamp(0, (0.65 - l) * 999, 1) 0 h)
      );
    }
  }
  .button:hover {
    opacity: 0.88;
  }
  .button:focus-visible {
    outline: 2px solid var(--store-color-accent, currentColor);
    outline-offset: 2px;
  }
  [aria-busy='true'] > span::before {
    content: '';
    display: inline-block;
    inline-size: 0.875em;
    block-size: 0.875em;
    margin-inline-end: 0.625em;
    border: 2px solid;
    border-block-start-color: #0000;
    border-radius: 50%;
    vertical-align: -0.125em;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [aria-busy='true'] > span::before {
      animation-duration: 4s;
    }
  }
  .message {
    margin: 0.5em 0 0;
    font-size: 0.875em;
  }
  .message:empty {
    margin: 0;
  }
  @media (forced-colors: active) {
    .button > span {
      color: LinkText;
    }
  }
`;
