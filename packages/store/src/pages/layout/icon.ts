import { raw } from 'hono/html';
import type { Html } from '../html.ts';

/** Line drawings on a 24 × 24 grid, made for these pages. They say nothing that the text beside them does not. */
const drawings = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  verified:
    '<path d="m12 2.8 2.4 1.9 3-.2.9 2.9 2.6 1.6-1 2.9 1 2.9-2.6 1.6-.9 2.9-3-.2-2.4 1.9-2.4-1.9-3 .2-.9-2.9-2.6-1.6 1-2.9-1-2.9 2.6-1.6.9-2.9 3 .2z"/><path d="m8.6 12.2 2.4 2.4 4.4-4.8"/>',
  download: '<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15"/>',
  star: '<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8z"/>',
  arrow: '<path d="M4.5 12h15m-6-6 6 6-6 6"/>',
  external: '<path d="M13.5 4.5h6v6m0-6-9 9M17.5 14v4.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1H10"/>',
  warning: '<path d="M12 3.8 2.8 19.5h18.4zM12 10v4.5m0 2.2v.3"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  shield:
    '<path d="M12 3 4.5 6v5.5c0 4.6 3.1 7.9 7.5 9.5 4.4-1.6 7.5-4.9 7.5-9.5V6z"/><path d="m8.8 11.8 2.4 2.4 4.2-4.6"/>',
  close: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  globe: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5.2 5 11.8 0 17-5-5.2-5-11.8 0-17z"/>',
  box: '<path d="m12 3 8 4.3v9.4L12 21l-8-4.3V7.3zm0 9 8-4.6M12 12 4 7.4m8 4.6v9"/>',
  plug: '<path d="M9 3v5m6-5v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4"/>',
  cloud: '<path d="M7 18.5a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 8.3a5.2 5.2 0 0 1-.8 10.2z"/>',
  mail: '<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7.5 8 6 8-6"/>',
  person: '<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>',
  people:
    '<circle cx="9" cy="9" r="3.5"/><path d="M2.5 19.5c.6-3.6 3.2-5.4 6.5-5.4s5.9 1.8 6.5 5.4M15.5 5.8a3.5 3.5 0 0 1 0 6.4m2.4 2.6c1.9.8 3.1 2.4 3.6 4.7"/>',
  key: '<circle cx="8" cy="15" r="4"/><path d="m11 12 8.5-8.5M16 7l3 3m-6 0 2 2"/>',
  terminal: '<rect x="3" y="4.5" width="18" height="15" rx="2"/><path d="m7 9.5 3 2.5-3 2.5m6 .5h4"/>',
  filter: '<path d="M4 6.5h16M7 12h10m-7 5.5h4"/>',
} as const;

export type IconName = keyof typeof drawings;

export const icon = (name: IconName): Html =>
  raw(
    `<svg class="icon icon-${name}" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  );

/** The store's sign: a shackle, what a chandler hangs things from. */
export const sign: Html = raw(
  '<svg class="sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" class="sign-ground"/><path d="M10.5 19V13a5.5 5.5 0 0 1 11 0v6" fill="none" class="sign-line" stroke-width="3" stroke-linecap="round"/><path d="M7.5 21h17" class="sign-pin" stroke-width="3.5" stroke-linecap="round"/></svg>',
);
