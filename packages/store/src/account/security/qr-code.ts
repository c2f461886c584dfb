import { raw } from 'hono/html';
import { encode } from 'uqr';
import type { Html } from '../../pages/html.ts';

/** Modules of light around it that readers need (ISO/IEC 18004). */
const border = 4;

/** A text as a QR code: black on white in any colour scheme, for cameras. `label` is for those who cannot see it. */
export const qrCode = (text: string, label: Html): Html => {
  const { data, size } = encode(text, { ecc: 'M', border });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return raw(
    `<svg viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title>${String(label)}</title><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${squares.join('')}"/></svg>`,
  );
};
