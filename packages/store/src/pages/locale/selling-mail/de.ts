import type { SellingMailWords } from './en.ts';

export const de: SellingMailWords = {
  sellSee: 'Abonnement ansehen',
  sellChangeCard: 'Karte ändern',
  sellBuyAgain: 'Erneut kaufen',
  sellFor: 'Für: {holder}',
  sellPaid: 'Bezahlt: {total}, darin {tax} Steuer.',
  sellPaidNoTax: 'Bezahlt: {total}.',
  sellReference: 'Beleg Nr. {reference}, {date}',
  sellRenews: 'Es verlängert sich am {date} für {total}.',
  sellEnds: 'Es endet am {date} und verlängert sich nicht von selbst.',
  sellForever: 'Es hat kein Ende.',
  sellPull: 'So laden Sie es: {command}',
  sellLicense: 'Die Lizenz finden Sie auf derselben Seite; sie wird mit jeder Verlängerung neu ausgestellt.',

  sellBoughtSubject: '{name} ist bereit',
  sellBoughtText: 'Vielen Dank. „{name}“ von {publisher} ist bereit und kann ab sofort geladen werden.',

  sellTrialSubject: 'Ihre Testphase für {name} hat begonnen',
  sellTrialText: 'Sie können „{name}“ von {publisher} bis zum {date} testen.',
  sellTrialCharged: 'An diesem Tag wird Ihre Karte mit {total} belastet. Kündigen Sie vorher, kostet es nichts.',
  sellTrialFree: 'Es kostet nichts. Wenn es weitergehen soll, hinterlegen Sie vorher eine Karte.',

  sellTrialEndingSubject: 'Ihre Testphase für {name} endet am {date}',
  sellTrialEndingText: 'Ihre Testphase für „{name}“ von {publisher} endet am {date}.',

  sellRenewedSubject: 'Beleg für {name}',
  sellRenewedText: '„{name}“ von {publisher} wurde bis zum {date} verlängert.',

  sellFailedSubject: 'Die Zahlung für {name} ist fehlgeschlagen',
  sellFailedText: 'Wir konnten „{name}“ von {publisher} nicht abbuchen: {reason}.',
  sellFailedRetry: 'Am {date} versuchen wir es noch einmal. Bis zum {end} bleibt alles, wie es ist.',
  sellFailedLast:
    'Wir versuchen es nicht noch einmal. Bis zum {end} bleibt alles, wie es ist; hinterlegen Sie vorher eine andere Karte.',
  sellReasonDeclined: 'Die Bank hat die Karte abgelehnt',
  sellReasonFunds: 'Das Konto ist nicht gedeckt',
  sellReasonExpired: 'Die Karte ist abgelaufen',
  sellReasonAuthentication: 'Die Bank verlangt eine Bestätigung von Ihnen',
  sellReasonError: 'Die Bank hat nicht geantwortet',

  sellCancelledSubject: '{name} ist gekündigt',
  sellCancelledText: 'Sie haben „{name}“ von {publisher} noch bis zum {date}. Danach wird nichts mehr abgebucht.',
  sellCancelledBack: 'Bis dahin können Sie die Kündigung zurücknehmen.',
  sellCancelledNow: '„{name}“ von {publisher} ist beendet. Es wird nichts mehr abgebucht.',

  sellResumedSubject: '{name} läuft weiter',
  sellResumedText: 'Die Kündigung von „{name}“ von {publisher} wurde zurückgenommen.',

  sellEndedSubject: '{name} ist beendet',
  sellEndedText: '„{name}“ von {publisher} ist beendet.',
  sellEndedRuns: 'Was läuft, läuft weiter. Neues kann nicht mehr geladen werden.',

  sellExpiredSubject: '{name} ist abgelaufen',
  sellExpiredText: '„{name}“ von {publisher} ist abgelaufen, weil die Zahlung ausblieb.',
  sellTrialOverSubject: 'Ihre Testphase für {name} ist vorbei',
  sellTrialOverText: 'Ihre Testphase für „{name}“ von {publisher} ist vorbei.',

  sellChangedSubject: '{name} wurde geändert',
  sellChangedText: '„{name}“ von {publisher} ist jetzt {plan}: {quantities}.',
  sellChangedPlan: '„{name}“ von {publisher} ist jetzt {plan}.',

  sellRefundSubject: 'Eine Erstattung für {name}',
  sellRefundText:
    '{amount} für „{name}“ von {publisher} gehen auf die Karte zurück, mit der bezahlt wurde. Banken brauchen dafür einige Tage.',

  sellQuantity: '{count} {component}',
};
