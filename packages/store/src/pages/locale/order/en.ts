import type { Translated } from '../table.ts';

/** Words of the page on which a customer redeems an order. */
export const en = {
  orderEnter: 'Redeem an order',
  orderEnterLead: 'Enter the token that came with it.',
  orderToken: 'Token',
  orderShow: 'Show the order',

  orderTitle: 'Your order from {publisher}',
  orderLead: 'Accept it, and what was ordered is yours to pull and run.',
  orderItems: 'What was ordered',
  orderPeriod: 'Period',
  orderFromTo: '{start} to {end}',
  orderFrom: 'from {start}, without an end',
  orderTo: 'from today to {end}',
  orderEndless: 'from today, without an end',
  orderManaged: '{publisher} manages what you get here. To change or end it, ask them.',
  orderHolder: 'Who gets it',
  orderHolderHint: 'Members of an organisation may pull what the organisation holds.',
  orderYou: '{name} (you)',
  orderTerms: 'I accept the terms of {product}',
  orderTermsVersion: 'Version {version}',
  orderTermsNeeded: 'The order cannot be accepted without its terms.',
  orderHolderWrong: 'Choose yourself or an organisation that you own.',
  orderCountry: 'What was ordered may not go to your country.',
  orderTermsChanged: 'The terms have changed in the meantime. Read them again, then accept them.',
  orderAccept: 'Accept the order',
  orderTest: 'This is a test order: accepting it entitles to nothing.',

  orderDone: 'The order is accepted',
  orderDoneLead: 'It was accepted for {holder}.',
  orderPull: 'Pull it',
  orderKeys: 'Product keys',
  orderKeysLater: 'Keys that {publisher} adds later appear here, too.',
  orderKeySave: 'Save {file}',

  orderUnknown: 'There is no such order',
  orderUnknownText: 'The token may be incomplete, or somebody else has redeemed the order. Ask whoever sent it to you.',
  orderCancelled: 'This order was cancelled',
  orderCancelledText: '{publisher} has taken it back. Ask them for a new one.',
  orderOver: 'This order is out of date',
  orderOverText: 'What was ordered has ended. Ask {publisher} for a new order.',
};

export type OrderWords = Translated<typeof en>;
