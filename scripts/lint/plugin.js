/** The lint rules that are this project's own. */
import { importDirection } from './import-direction.js';
import { plainCss } from './plain-css.js';
import { zodNamespace } from './zod-namespace.js';

export default {
  meta: { name: 'chandlery' },
  rules: { 'import-direction': importDirection, 'plain-css': plainCss, 'zod-namespace': zodNamespace },
};
