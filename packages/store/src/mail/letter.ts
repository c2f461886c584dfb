/** How a mail looks: tables and styles in place, for mail programs know no others; text for those who read text. */
import { type Html, html } from '../pages/html.ts';
import type { Site } from '../pages/site.ts';
import type { Visitor } from '../pages/visitor.ts';
import { isolated } from './isolated.ts';
import type { Mail } from './mail.ts';

/** What a mail says, in the recipient's language. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs before the button; the first is also what a list of mails shows beside the subject. */
  readonly lines: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  /** Paragraphs after it, less loud. */
  readonly notes: readonly string[];
}

const font = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif";
const ink = '#13202e';
const soft = '#4c5b6b';
const line = '#dde3ea';
const accent = '#0b5cab';

/** What a style cannot do in place: the dark, where a mail program lets it be. */
const darkStyle = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .ground { background: #0f151d !important; }
    .sheet { background: #19232f !important; border-color: #2a3644 !important; }
    .ink { color: #e8edf3 !important; }
    .soft { color: #a9b6c5 !important; }
    .link { color: #7db9f5 !important; }
    .act { background: #7db9f5 !important; }
    .act a { color: #0b1a2a !important; }
  }`;

const paragraph = (text: string, colour: string, name: string, size: number): Html =>
  html`<p class="${name}" style="margin:0 0 16px;font:${size}px/1.55 ${font};color:${colour}">${text}</p>`;

const button = ({ label, url }: Letter['action']): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px">
    <tr>
      <td class="act" style="border-radius:10px;background:${accent}">
        <a
          href="${url}"
          style="display:inline-block;padding:13px 22px;font:600 16px/1.3 ${font};color:#ffffff;text-decoration:none"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;

const document = (site: Site, visitor: Visitor, letter: Letter, footer: string): Html => {
  const { subject, lines, action, notes } = letter;
  const start = visitor.direction === 'rtl' ? 'right' : 'left';
  return html`<!doctype html>
    <html lang="${visitor.locale}" dir="${visitor.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          ${darkStyle}
        </style>
      </head>
      <body class="ground" style="margin:0;padding:0;background:#f5f7fa">
        <div style="display:none;max-height:0;overflow:hidden">${lines[0]}</div>
        <table
          class="ground"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="background:#f5f7fa"
        >
          <tr>
            <td align="center" style="padding:32px 16px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                dir="${visitor.direction}"
                style="max-width:560px;text-align:${start}"
              >
                <tr>
                  <td style="padding:0 4px 16px">
                    <a
                      class="ink"
                      href="${site.origin}"
                      style="font:700 18px/1.3 ${font};color:${ink};text-decoration:none"
                      >${site.name}</a
                    >
                  </td>
                </tr>
                <tr>
                  <td
                    class="sheet"
                    style="padding:32px 32px 16px;background:#ffffff;border:1px solid ${line};border-radius:16px"
                  >
                    <h1 class="ink" style="margin:0 0 16px;font:650 22px/1.3 ${font};color:${ink}">${subject}</h1>
                    ${lines.map((text) => paragraph(text, ink, 'ink', 16))} ${button(action)}
                    ${notes.map((text) => paragraph(text, soft, 'soft', 14))}
                    <p class="soft" style="margin:0 0 16px;font:13px/1.55 ${font};color:${soft}">
                      ${visitor.text('mailButtonFails')}<br />
                      <a class="link" dir="ltr" href="${action.url}" style="color:${accent};word-break:break-all"
                        >${action.url}</a
                      >
                    </p>
                  </td>
                </tr>
                <tr>
                  <td style="padding:16px 4px 0">${paragraph(footer, soft, 'soft', 13)}</td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
};

const plain = (letter: Letter, footer: string): string =>
  [...letter.lines, `${letter.action.label}:\n${letter.action.url}`, ...letter.notes, `-- \n${footer}`].join('\n\n');

/** Writes a letter as a mail to an address. */
export const writeMail = (site: Site, visitor: Visitor, to: string, letter: Letter): Mail => {
  const footer = visitor.text('mailSentTo', { store: site.name, address: isolated(visitor, to) });
  return {
    to,
    subject: letter.subject,
    text: `${plain(letter, footer)}\n`,
    html: String(document(site, visitor, letter, footer)),
  };
};
