import type { MailWords } from './en.ts';

export const de: MailWords = {
  mailSentTo: '{store} hat diese Nachricht an {address} geschickt.',
  mailButtonFails: 'Falls die Schaltfläche nichts bewirkt, öffnen Sie diese Adresse:',
  mailLinkLife: 'Der Link gilt {time} lang.',
  mailNotYou: 'Wenn Sie das nicht waren, beachten Sie diese Nachricht nicht. Ohne den Link geschieht nichts.',

  mailVerifySubject: 'Bestätigen Sie Ihre E-Mail-Adresse',
  mailVerifyText: 'Bestätigen Sie, dass diese Adresse Ihnen gehört, und Ihr Konto bei {store} ist bereit.',
  mailVerifyAction: 'Adresse bestätigen',

  mailChangeAddressSubject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
  mailChangeAddressText:
    'Ihr Konto bei {store} soll von nun an diese Adresse haben. Bestätigen Sie, dass sie Ihnen gehört.',

  mailTakenSubject: 'Sie haben bereits ein Konto',
  mailTakenText:
    'Jemand, hoffentlich Sie, wollte sich bei {store} mit dieser Adresse registrieren. Sie hat bereits ein Konto, deshalb wurde nichts geändert.',
  mailTakenReset: 'Wenn Sie Ihr Passwort vergessen haben, können Sie auf der Anmeldeseite ein neues wählen.',
  mailTakenAction: 'Anmelden',

  mailResetSubject: 'Wählen Sie ein neues Passwort',
  mailResetText: 'Jemand, hoffentlich Sie, hat um ein neues Passwort für Ihr Konto bei {store} gebeten.',
  mailResetAction: 'Passwort wählen',

  mailInvitationSubject: 'Einladung zu „{organisation}“',
  mailInvitationText: '„{inviter}“ ({address}) lädt Sie in die Organisation „{organisation}“ bei {store} ein.',
  mailInvitationRole: 'Ihre Rolle dort: {role}.',
  mailInvitationAction: 'Einladung ansehen',
  mailInvitationLife: 'Die Einladung gilt {time} lang.',
  mailInvitationNotYou: 'Wenn Sie die Person nicht kennen, beachten Sie diese Nachricht nicht.',

  mailPasswordChangedSubject: 'Ihr Passwort wurde geändert',
  mailPasswordChangedText: 'Das Passwort Ihres Kontos bei {store} wurde geändert.',
  mailSecondFactorOnSubject: 'Die Anmeldung in zwei Schritten ist eingeschaltet',
  mailSecondFactorOnText:
    'Für die Anmeldung bei Ihrem Konto bei {store} ist ab jetzt auch ein Code aus Ihrer Authenticator-App nötig.',
  mailSecondFactorOffSubject: 'Die Anmeldung in zwei Schritten ist ausgeschaltet',
  mailSecondFactorOffText: 'Für die Anmeldung bei Ihrem Konto bei {store} genügt ab jetzt das Passwort.',
  mailTokenCreatedSubject: 'Ein neues Zugriffstoken',
  mailTokenCreatedText:
    'Für Ihr Konto bei {store} wurde das Zugriffstoken „{name}“ erstellt. Damit lassen sich Images laden wie mit Ihrem Konto.',
  mailAddressChangedSubject: 'Ihre E-Mail-Adresse wurde geändert',
  mailAddressChangedText: 'Ihr Konto bei {store} hat jetzt eine andere E-Mail-Adresse als diese.',
  mailNoticeTime: 'Zeitpunkt: {time}',
  mailNoticeNotYou: 'Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort und melden Sie sich überall ab.',
  mailNoticeAction: 'Konto prüfen',

  outbox: 'Postausgang',
  outboxText:
    'Es ist kein Mailserver eingerichtet, deshalb bleiben die Nachrichten hier. Nur Sie sehen sie, auf dem Rechner, auf dem der Store läuft.',
  outboxEmpty: 'Noch keine Nachricht',
  outboxEmptyText: 'Nachrichten erscheinen hier, sobald sich jemand registriert oder ein neues Passwort anfordert.',
  outboxTo: 'An',
  outboxPlain: 'Als Text',
};
