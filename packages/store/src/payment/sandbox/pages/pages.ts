import type { FurtherPages } from '../../../account/pages.ts';
import { type SandboxPagesOptions, sandboxRoutes } from './routes.ts';

/** The pages of the built-in provider; never in production, where it does not start. */
export const sandboxPages = (options: SandboxPagesOptions): FurtherPages => ({
  root: '/sandbox',
  routes: (kit) => sandboxRoutes(kit, options),
});
