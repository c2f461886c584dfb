/** Which kind of image a file is, by its content alone: names and declared types are the sender's word. */

/** A kind of image the store keeps: its media type, and the extension of its address. */
export interface ImageKind {
  readonly type: string;
  readonly extension: string;
}

const bytesAt = (file: Uint8Array, at: number, expected: string): boolean =>
  file.length >= at + expected.length &&
  [...expected].every((character, index) => file[at + index] === character.charCodeAt(0));

/** An `<svg` root after nothing but a declaration, comments and a doctype without entities. */
const svgStart =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!DOCTYPE\s+svg\b[^[>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<svg[\s>]/;

const isSvg = (file: Uint8Array): boolean => {
  if (file.includes(0)) return false;
  const text = new TextDecoder().decode(file);
  return svgStart.test(text) && text.trimEnd().endsWith('</svg>');
};

/** The kind of an image file, or null where it is none that the store keeps. */
export const imageKind = (file: Uint8Array): ImageKind | null => {
  if (bytesAt(file, 0, '\x89PNG\r\n\x1a\n')) return { type: 'image/png', extension: 'png' };
  if (bytesAt(file, 0, '\xff\xd8\xff')) return { type: 'image/jpeg', extension: 'jpg' };
  if (bytesAt(file, 0, 'RIFF') && bytesAt(file, 8, 'WEBP')) return { type: 'image/webp', extension: 'webp' };
  if (bytesAt(file, 0, 'GIF87a') || bytesAt(file, 0, 'GIF89a')) return { type: 'image/gif', extension: 'gif' };
  if (isSvg(file)) return { type: 'image/svg+xml', extension: 'svg' };
  return null;
};
