import type { Visitor } from '../../pages/visitor.ts';

/** In this order: those that also claim to be others come first. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bLinux\b/, 'Linux'],
];

const match = (userAgent: string, table: typeof browsers): string | undefined =>
  table.find(([pattern]) => pattern.test(userAgent))?.[1];

/** What a session runs in, as its owner knows it. A hint only: programs say of themselves what they like. */
export const deviceName = (visitor: Visitor, userAgent: string | null): string => {
  const browser = match(userAgent ?? '', browsers);
  const system = match(userAgent ?? '', systems);
  if (browser !== undefined && system !== undefined) return visitor.text('sessionOn', { browser, system });
  return browser ?? system ?? visitor.text('sessionUnknown');
};
