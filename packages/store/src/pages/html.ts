/** Pages are tagged templates: every value is escaped unless it is itself such a template. They run from source, without a build. */
import { html, raw } from 'hono/html';

/** Markup that is safe to send. */
export type Html = ReturnType<typeof html>;

/** HTML that came out of `renderMarkdown`, and nothing else. */
export const allowListed = (text: string): Html => raw(text);

/** A JSON data block; `<` is escaped so that no value can end the element. A data block is no script: a strict policy lets it be. */
export const dataBlock = (type: string, data: unknown): Html =>
  raw(`<script type="${type}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);

export { html };
