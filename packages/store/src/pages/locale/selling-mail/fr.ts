import type { SellingMailWords } from './en.ts';

export const fr: SellingMailWords = {
  sellSee: 'Voir l’abonnement',
  sellChangeCard: 'Changer de carte',
  sellBuyAgain: 'Racheter',
  sellFor: 'Pour : {holder}',
  sellPaid: 'Payé : {total}, dont {tax} de taxe.',
  sellPaidNoTax: 'Payé : {total}.',
  sellReference: 'Reçu n° {reference}, {date}',
  sellRenews: 'Il sera renouvelé le {date} pour {total}.',
  sellEnds: 'Il prend fin le {date} et ne se renouvelle pas tout seul.',
  sellForever: 'Il n’a pas de fin.',
  sellPull: 'Pour le télécharger : {command}',
  sellLicense: 'La licence se trouve sur la même page ; elle est émise à nouveau à chaque renouvellement.',

  sellBoughtSubject: '{name} est prêt',
  sellBoughtText: 'Merci. « {name} » de {publisher} est prêt et peut être téléchargé dès maintenant.',

  sellTrialSubject: 'Votre essai de {name} a commencé',
  sellTrialText: 'Vous pouvez essayer « {name} » de {publisher} jusqu’au {date}.',
  sellTrialCharged: 'Ce jour-là, votre carte sera débitée de {total}. Si vous annulez avant, rien ne sera débité.',
  sellTrialFree: 'Rien ne sera débité. Pour continuer, ajoutez une carte avant cette date.',

  sellTrialEndingSubject: 'Votre essai de {name} se termine le {date}',
  sellTrialEndingText: 'Votre essai de « {name} » de {publisher} se termine le {date}.',

  sellRenewedSubject: 'Reçu pour {name}',
  sellRenewedText: '« {name} » de {publisher} a été renouvelé jusqu’au {date}.',

  sellFailedSubject: 'Le paiement de {name} a échoué',
  sellFailedText: 'Nous n’avons pas pu encaisser le paiement de « {name} » de {publisher} : {reason}.',
  sellFailedRetry: 'Nous réessaierons le {date}. Jusqu’au {end}, rien ne change.',
  sellFailedLast:
    'Nous ne réessaierons pas. Jusqu’au {end}, rien ne change ; indiquez-nous une autre carte avant cette date.',
  sellReasonDeclined: 'la banque a refusé la carte',
  sellReasonFunds: 'le compte n’est pas assez approvisionné',
  sellReasonExpired: 'la carte a expiré',
  sellReasonAuthentication: 'la banque demande votre confirmation',
  sellReasonError: 'la banque n’a pas répondu',

  sellCancelledSubject: '{name} est résilié',
  sellCancelledText: 'Vous gardez « {name} » de {publisher} jusqu’au {date}. Ensuite, plus rien ne sera débité.',
  sellCancelledBack: 'D’ici là, vous pouvez revenir sur la résiliation.',
  sellCancelledNow: '« {name} » de {publisher} a pris fin. Plus rien ne sera débité.',

  sellResumedSubject: '{name} continue',
  sellResumedText: 'La résiliation de « {name} » de {publisher} a été annulée.',

  sellEndedSubject: '{name} a pris fin',
  sellEndedText: '« {name} » de {publisher} a pris fin.',
  sellEndedRuns: 'Ce qui tourne continue de tourner. Rien de nouveau ne peut être téléchargé.',

  sellExpiredSubject: '{name} a expiré',
  sellExpiredText: '« {name} » de {publisher} a expiré, faute de paiement.',
  sellTrialOverSubject: 'Votre essai de {name} est terminé',
  sellTrialOverText: 'Votre essai de « {name} » de {publisher} est terminé.',

  sellChangedSubject: '{name} a été modifié',
  sellChangedText: '« {name} » de {publisher} est maintenant {plan} : {quantities}.',
  sellChangedPlan: '« {name} » de {publisher} est maintenant {plan}.',

  sellRefundSubject: 'Un remboursement pour {name}',
  sellRefundText:
    '{amount} pour « {name} » de {publisher} seront recrédités sur la carte utilisée. Les banques mettent quelques jours.',

  sellQuantity: '{count} {component}',
};
