import type { Platform } from '@chandlery/contract';
import { type Html, html } from '../html.ts';

const systemNames: Readonly<Record<string, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  darwin: 'macOS',
  freebsd: 'FreeBSD',
};

/** Operating systems of a list of platforms, each once, as people write them. */
export const systemsOf = (platforms: readonly Platform[]): readonly string[] => [
  ...new Set(platforms.map((platform) => platform.split('/')[0] ?? '').map((system) => systemNames[system] ?? system)),
];

export const systems = (platforms: readonly Platform[]): Html | null =>
  platforms.length === 0 ? null : html`<span class="systems">${systemsOf(platforms).join(' · ')}</span>`;
