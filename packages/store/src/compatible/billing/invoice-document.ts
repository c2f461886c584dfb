/** An invoice as a PDF, on one page. */
import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { type Invoice, inUnits } from './find-invoices.ts';
import type { Profile } from './profile.ts';

export interface InvoiceDocument {
  readonly invoice: Invoice;
  /** The store's name. */
  readonly store: string;
  /** Whom it is addressed to, where they have said. */
  readonly profile: Profile;
  /** Name of the account or organisation. */
  readonly holder: string;
}

/** What the standard fonts of PDF can write. Other scripts would need a font of many megabytes. */
const isWritable = (text: string): boolean => /^[\x20-\x7e\xa0-\xff€–—‘’“”…•]*$/.test(text);

/** A name, or where the fonts cannot write it what stands for it. */
const written = (text: string, otherwise: string): string =>
  isWritable(text) ? text : isWritable(otherwise) ? otherwise : text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?');

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

const addressOf = ({ profile, holder, invoice }: InvoiceDocument): string[] => {
  const { first_name: first, last_name: last, company_name: company, addresses } = profile;
  const address = addresses?.find((one) => one.primary_address === true) ?? addresses?.[0];
  const lines = [
    company,
    [first, last].filter(Boolean).join(' '),
    address?.address_line_1,
    address?.address_line_2,
    address?.address_line_3,
    [address?.post_code, address?.city].filter(Boolean).join(' '),
    address?.province,
    address?.country,
  ].flatMap((line) => (line ? [written(line, '')] : []));
  return lines.length > 0 ? lines : [written(holder, invoice.payment.holderId)];
};

const rowsOf = ({ payment, ...bought }: Invoice): (readonly [string, string])[] => {
  const money = (amount: number): string =>
    `${inUnits(amount, payment.currency).toLocaleString('en', { style: 'currency', currency: payment.currency, currencyDisplay: 'code' })}`.replaceAll(
      '\u00a0',
      ' ',
    );
  const what = `${written(bought.productName, bought.product)} – ${written(bought.planName, bought.plan)}`;
  const period = [payment.periodStart, payment.periodEnd].flatMap((moment) => (moment === null ? [] : [day(moment)]));
  return [
    [period.length === 0 ? what : `${what}, ${period.join(' to ')}`, money(payment.amount - payment.tax)],
    ['Tax', money(payment.tax)],
    ['Total, paid', money(payment.amount)],
    ...(payment.refunded === 0 ? [] : [['Paid back', money(payment.refunded)] as const]),
  ];
};

/** @returns the file's bytes */
export const invoiceDocument = async (content: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const { invoice, store } = content;
  const { payment } = invoice;
  const title = `Invoice ${payment.id}`;
  const document = new PdfDocument({
    size: 'A4',
    margin: 56,
    lang: 'en',
    info: { Title: title, Author: store, CreationDate: payment.paidAt },
  });
  document.font('Helvetica-Bold').fontSize(20).text(written(store, 'Store'));
  document.moveDown().fontSize(13).text(title);
  document
    .font('Helvetica')
    .fontSize(10)
    .text(`Date: ${day(payment.paidAt)}`)
    .text(`Subscription: ${payment.subscriptionId}`)
    .text(`Sold by: ${written(invoice.publisherName, invoice.publisher)}`);
  document.moveDown().font('Helvetica-Bold').text('To').font('Helvetica');
  for (const line of addressOf(content)) document.text(line);
  document.moveDown();
  for (const [label, amount] of rowsOf(invoice)) {
    const { y } = document;
    document.text(amount, { align: 'right' });
    const below = document.y;
    document.text(label, document.page.margins.left, y, { width: 340 });
    document.y = Math.max(below, document.y);
    document.moveDown(0.4);
  }
  document.end();
  return new Uint8Array(await buffer(document));
};
