import type { OrderWords } from './en.ts';

export const de: OrderWords = {
  orderEnter: 'Bestellung einlösen',
  orderEnterLead: 'Geben Sie das Token ein, das Sie mit ihr bekommen haben.',
  orderToken: 'Token',
  orderShow: 'Bestellung ansehen',

  orderTitle: 'Ihre Bestellung bei {publisher}',
  orderLead: 'Nehmen Sie sie an, und Sie können das Bestellte laden und betreiben.',
  orderItems: 'Was bestellt wurde',
  orderPeriod: 'Laufzeit',
  orderFromTo: '{start} bis {end}',
  orderFrom: 'ab {start}, unbefristet',
  orderTo: 'ab heute bis {end}',
  orderEndless: 'ab heute, unbefristet',
  orderManaged:
    '{publisher} verwaltet, was Sie hier bekommen. Wenden Sie sich dorthin, um es zu ändern oder zu beenden.',
  orderHolder: 'Für wen',
  orderHolderHint: 'Mitglieder einer Organisation können laden, was die Organisation hat.',
  orderYou: '{name} (Sie)',
  orderTerms: 'Ich nehme die Bedingungen von {product} an',
  orderTermsVersion: 'Version {version}',
  orderTermsNeeded: 'Ohne ihre Bedingungen kann die Bestellung nicht angenommen werden.',
  orderHolderWrong: 'Wählen Sie sich selbst oder eine Organisation, die Ihnen gehört.',
  orderCountry: 'Was bestellt wurde, darf nicht in Ihr Land gehen.',
  orderTermsChanged:
    'Die Bedingungen haben sich inzwischen geändert. Lesen Sie sie noch einmal, und nehmen Sie sie dann an.',
  orderAccept: 'Bestellung annehmen',
  orderTest: 'Dies ist eine Testbestellung: Sie berechtigt zu nichts.',

  orderDone: 'Die Bestellung ist angenommen',
  orderDoneLead: 'Sie wurde für {holder} angenommen.',
  orderPull: 'Laden',
  orderKeys: 'Produktschlüssel',
  orderKeysLater: 'Schlüssel, die {publisher} später hinzufügt, erscheinen ebenfalls hier.',
  orderKeySave: '{file} speichern',

  orderUnknown: 'Diese Bestellung gibt es nicht',
  orderUnknownText:
    'Vielleicht ist das Token unvollständig, oder jemand anderes hat die Bestellung eingelöst. Fragen Sie, wer sie Ihnen geschickt hat.',
  orderCancelled: 'Diese Bestellung wurde storniert',
  orderCancelledText: '{publisher} hat sie zurückgenommen. Bitten Sie dort um eine neue.',
  orderOver: 'Diese Bestellung ist abgelaufen',
  orderOverText: 'Die Laufzeit des Bestellten ist zu Ende. Bitten Sie {publisher} um eine neue Bestellung.',
};
