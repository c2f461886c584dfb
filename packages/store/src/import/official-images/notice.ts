/** What a `deprecated.md` says, which is not always that the image is deprecated. */
import { plainBlocks } from './markdown-sections.ts';

export interface Notice {
  /** `image`: nobody should start to use it. `part`: some tags have ended, or there is something to know. */
  readonly about: 'image' | 'part';
  /** Plain text, one paragraph, at most 1000 characters. */
  readonly reason: string;
  /** With a heading. */
  readonly markdown: string;
}

const aboutTags = /^the (?:[\w.*-]+(?:,? and |, ))*[\w.*-]+ tags? of this image/i;

/** Without a sentence at the end that announces what follows: "Some alternatives:". */
const withoutAnnouncement = (text: string): string => text.replace(/(?<=[.!?])\s[^.!?]*:$/, '');

const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const whole = text.slice(0, limit - 1);
  return `${whole.slice(0, Math.max(whole.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
};

/**
 * Reads a notice. A file that brings its own heading is about the image's deprecation where the heading says so, any other where it does
 * not speak of certain tags only.
 * @param isMarked the image's short description says that it is deprecated
 */
export const readNotice = (markdown: string, isMarked: boolean): Notice => {
  const blocks = plainBlocks(markdown);
  const [first] = blocks;
  const texts = blocks
    .filter(({ isHeading, text }) => !isHeading && !/^https?:\S+$/.test(text))
    .map(({ text }) => text);
  const ownHeading = first?.isHeading === true ? first.text : undefined;
  const saysSo = ownHeading === undefined ? !aboutTags.test(texts[0] ?? '') : /deprecat/i.test(ownHeading);
  const about = isMarked || saysSo ? 'image' : 'part';
  const title = about === 'image' ? '# Deprecated' : '# Notice';
  return {
    about,
    reason: shorten(withoutAnnouncement(texts[0] ?? first?.text ?? 'This image is deprecated.'), 1000),
    markdown: ownHeading === undefined ? `${title}\n\n${markdown.trim()}` : markdown.trim(),
  };
};
