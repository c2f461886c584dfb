import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements';
import { globalTypes, initialGlobals } from './globals.ts';
import { usefulControls } from './controls.ts';
import { setPage } from './page.ts';
import { openStore } from './store/open.ts';

setCustomElementsManifest(manifest);

export default {
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [usefulControls],
  tags: ['autodocs'],
  beforeAll: openStore,
  beforeEach: ({ globals }) => setPage(globals),
  parameters: {
    layout: 'padded',
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    docs: { story: { inline: true } },
    options: {
      storySort: {
        order: [
          'tokens',
          'store-provider',
          'store-listing',
          'store-listings',
          'store-catalog',
          'store-pull-command',
          'store-license',
          'store-certified-badge',
        ],
      },
    },
  },
} satisfies Preview;
