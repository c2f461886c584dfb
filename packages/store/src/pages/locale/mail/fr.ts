import type { MailWords } from './en.ts';

export const fr: MailWords = {
  mailSentTo: '{store} a envoyé ce message à {address}.',
  mailButtonFails: 'Si le bouton ne fait rien, ouvrez cette adresse :',
  mailLinkLife: 'Le lien est valable pendant {time}.',
  mailNotYou: 'Si vous n’avez rien demandé, ignorez ce message. Sans le lien, il ne se passe rien.',

  mailVerifySubject: 'Confirmez votre adresse e-mail',
  mailVerifyText: 'Confirmez que cette adresse est la vôtre, et votre compte {store} sera prêt.',
  mailVerifyAction: 'Confirmer l’adresse',

  mailChangeAddressSubject: 'Confirmez votre nouvelle adresse e-mail',
  mailChangeAddressText:
    'Votre compte {store} doit désormais utiliser cette adresse. Confirmez qu’elle est bien la vôtre.',

  mailTakenSubject: 'Vous avez déjà un compte',
  mailTakenText:
    'Quelqu’un, vous sans doute, a voulu s’inscrire sur {store} avec cette adresse. Elle a déjà un compte, rien n’a donc été modifié.',
  mailTakenReset: 'Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un nouveau.',
  mailTakenAction: 'Se connecter',

  mailResetSubject: 'Choisissez un nouveau mot de passe',
  mailResetText: 'Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte {store}.',
  mailResetAction: 'Choisir un mot de passe',

  mailInvitationSubject: 'Invitation à rejoindre « {organisation} »',
  mailInvitationText: '« {inviter} » ({address}) vous invite dans l’organisation « {organisation} » sur {store}.',
  mailInvitationRole: 'Votre rôle : {role}.',
  mailInvitationAction: 'Voir l’invitation',
  mailInvitationLife: 'L’invitation reste ouverte pendant {time}.',
  mailInvitationNotYou: 'Si vous ne connaissez pas cette personne, ignorez ce message.',

  mailPasswordChangedSubject: 'Votre mot de passe a été changé',
  mailPasswordChangedText: 'Le mot de passe de votre compte {store} a été changé.',
  mailSecondFactorOnSubject: 'La connexion en deux étapes est activée',
  mailSecondFactorOnText:
    'Pour se connecter à votre compte {store}, il faut désormais aussi un code de votre application d’authentification.',
  mailSecondFactorOffSubject: 'La connexion en deux étapes est désactivée',
  mailSecondFactorOffText: 'Pour se connecter à votre compte {store}, le mot de passe suffit désormais.',
  mailTokenCreatedSubject: 'Un nouveau jeton d’accès',
  mailTokenCreatedText:
    'Le jeton d’accès « {name} » a été créé pour votre compte {store}. Il télécharge des images comme vous le faites.',
  mailAddressChangedSubject: 'Votre adresse e-mail a été changée',
  mailAddressChangedText: 'Votre compte {store} a désormais une autre adresse e-mail que celle-ci.',
  mailNoticeTime: 'Date : {time}',
  mailNoticeNotYou:
    'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et déconnectez-vous partout.',
  mailNoticeAction: 'Vérifier votre compte',

  outbox: 'Boîte d’envoi',
  outboxText:
    'Aucun serveur de messagerie n’est configuré, les messages restent donc ici. Vous seul les voyez, sur la machine qui fait tourner la boutique.',
  outboxEmpty: 'Pas encore de message',
  outboxEmptyText: 'Les messages apparaissent ici dès que quelqu’un s’inscrit ou demande un nouveau mot de passe.',
  outboxTo: 'À',
  outboxPlain: 'En texte',
};
