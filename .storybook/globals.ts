/** The switches in Storybook's toolbar: what a visitor's browser and the vendor's page decide. */
import type { Preview } from '@storybook/web-components-vite';

export const locales = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};

const items = (titles: Record<string, string>) => Object.entries(titles).map(([value, title]) => ({ value, title }));

type Icon = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon'];

const toolbar = (title: string, icon: NonNullable<Icon>, titles: Record<string, string>) => ({
  description: title,
  toolbar: { title, icon, items: items(titles), dynamicTitle: true },
});

export const globalTypes = {
  scheme: toolbar('Colours', 'circlehollow', { system: 'As the system', light: 'Light', dark: 'Dark' }),
  direction: toolbar('Direction', 'transfer', { auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left' }),
  locale: toolbar('Language', 'globe', locales),
  contrast: toolbar('Contrast', 'contrast', { none: 'Colours as designed', forced: 'Forced colours (preview)' }),
} satisfies Preview['globalTypes'];

export const initialGlobals = { scheme: 'system', direction: 'auto', locale: 'en', contrast: 'none' };
