import type { EmbedBundle } from '../embed/bundle.ts';
import type { Site } from '../pages/site.ts';
import { stylesheet } from '../pages/stylesheet.ts';

/** The store as its pages present it. */
export const createSite = (name: string, origin: string, bundle: EmbedBundle): Site => ({
  name,
  origin,
  stylesheet: stylesheet.path,
  script: bundle.isBuilt() ? '/embed/v1/store.js' : null,
});
