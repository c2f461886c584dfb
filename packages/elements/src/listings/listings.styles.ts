import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
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
`;
