/** What Storybook makes of the Custom Elements Manifest, made into controls that a designer can use. */
import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** Things to read about, not to set. */
const reference = new Set([
  'events',
  'slots',
  'css shadow parts',
  'css custom properties',
  'css custom states',
  'methods',
]);

/** Leaves controls to what can be set: texts as texts, and one of an attribute and its property. */
export const usefulControls: Enhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const category = type.table?.category ?? '';
      const isTwice = category === 'attributes' && name.includes('-');
      if (reference.has(category) || isTwice || name === 'reload') return [name, { ...type, control: false as const }];
      const isText = typeof initialArgs[name] === 'string' && type.options === undefined && category !== 'Tokens';
      return [name, isText ? { ...type, control: { type: 'text' as const } } : type];
    }),
  );
