/** What opens below a subscription, each loaded when it is first opened. */
import type { Holding, Panel } from './holding.ts';

const panels = {
  license: async (holding: Holding) => (await import('./license-panel.ts')).licensePanel(holding),
  keys: async (holding: Holding) => (await import('./keys-panel.ts')).keysPanel(holding),
  change: async (holding: Holding) => (await import('./change-panel.ts')).changePanel(holding),
  cancel: async (holding: Holding) => (await import('./cancel-panel.ts')).cancelPanel(holding),
  accept_terms: async (holding: Holding) => (await import('./terms-panel.ts')).termsPanel(holding),
} satisfies Record<string, (holding: Holding) => Promise<Panel>>;

export type PanelName = keyof typeof panels;

/** @throws {StoreError} where what it shows cannot be had */
export const openPanel = (name: PanelName, holding: Holding): Promise<Panel> => panels[name](holding);
