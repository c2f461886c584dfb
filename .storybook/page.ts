/** Makes the preview's document the page that the toolbar asks for, as a vendor's page would be. */
import { forceColors } from './forced-colors.ts';

/** @param globals values of the toolbar, by the names in globals.ts */
export const setPage = (globals: Record<string, unknown>): void => {
  const { scheme, direction, locale, contrast } = globals;
  const { documentElement: page } = document;
  page.lang = String(locale);
  page.dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : String(direction);
  page.style.colorScheme = scheme === 'system' ? 'light dark' : String(scheme);
  page.classList.toggle('forced-colors', contrast === 'forced');
  if (contrast === 'forced') forceColors();
};
