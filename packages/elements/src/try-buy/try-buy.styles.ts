import { css } from 'lit';
import { buttonStyles } from './button.styles.ts';

const own = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .waiting {
    min-inline-size: 9em;
    opacity: 0.12;
  }
  :host(:is(:state(failed), :state(refused))) .message {
    color: var(--store-color-negative, color-mix(in srgb, #dc2626 70%, currentColor));
  }
  :host(:state(complete)) .message {
    color: var(--store-color-positive, color-mix(in srgb, #15803d 70%, currentColor));
  }
`;

export const styles = [buttonStyles, own];
