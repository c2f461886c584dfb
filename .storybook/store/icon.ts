/** A publisher's picture for each product, drawn from its address: two letters' worth of shape and colour. */
const shapes = [
  '<circle cx="32" cy="32" r="16"/>',
  '<path d="M32 14 50 48H14z"/>',
  '<path d="M16 16h14v14H16zM34 34h14v14H34z"/>',
  '<path d="M14 40c8-20 28 8 36-12v20H14z"/>',
  '<path d="M32 12 52 32 32 52 12 32z"/>',
];

/** @returns an SVG file, 404 for `lost.svg`, or undefined where the path is no icon's */
export const icon = (path: string): Response | undefined => {
  const name = /^\/icons\/(.+)\.svg$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  if (name === 'lost') return new Response(null, { status: 404 });
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const shape = shapes[sum % shapes.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="hsl(${(sum * 47) % 360} 45% 35%)"/><g fill="#fff">${shape}</g></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
