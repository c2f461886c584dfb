import { css } from 'lit';

/** On paper: dark on white, nothing to press, no ink wasted. */
export const printStyles = css`
  @media print {
    :host {
      color: #000;
      break-inside: avoid;
    }
    .card {
      border-color: #999;
      background: none;
    }
    .actions {
      display: none;
    }
    .line,
    .line * {
      print-color-adjust: exact;
    }
  }
`;
