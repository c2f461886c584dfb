import { defineConfig } from 'vite';
import { elementsManifest } from './manifest-plugin.ts';
import { storeWorker } from './store/worker-plugin.ts';

/** Storybook's own; the configuration at the root builds the packages. */
export default defineConfig({ plugins: [storeWorker(), elementsManifest()], resolve: { dedupe: ['lit'] } });
