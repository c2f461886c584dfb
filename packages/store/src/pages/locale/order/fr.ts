import type { OrderWords } from './en.ts';

export const fr: OrderWords = {
  orderEnter: 'Utiliser une commande',
  orderEnterLead: 'Saisissez le jeton que vous avez reçu avec elle.',
  orderToken: 'Jeton',
  orderShow: 'Afficher la commande',

  orderTitle: 'Votre commande auprès de {publisher}',
  orderLead: 'Acceptez-la, et vous pourrez télécharger et exécuter ce qui a été commandé.',
  orderItems: 'Contenu de la commande',
  orderPeriod: 'Durée',
  orderFromTo: 'du {start} au {end}',
  orderFrom: 'à partir du {start}, sans échéance',
  orderTo: 'd’aujourd’hui au {end}',
  orderEndless: 'à partir d’aujourd’hui, sans échéance',
  orderManaged:
    '{publisher} gère ce que vous obtenez ici. Pour le modifier ou y mettre fin, adressez-vous à cet éditeur.',
  orderHolder: 'Bénéficiaire',
  orderHolderHint: 'Les membres d’une organisation peuvent télécharger ce qu’elle détient.',
  orderYou: '{name} (vous)',
  orderTerms: 'J’accepte les conditions de {product}',
  orderTermsVersion: 'Version {version}',
  orderTermsNeeded: 'La commande ne peut pas être acceptée sans ses conditions.',
  orderHolderWrong: 'Choisissez-vous vous-même ou une organisation dont vous êtes propriétaire.',
  orderCountry: 'Ce qui a été commandé ne peut pas être fourni dans votre pays.',
  orderTermsChanged: 'Les conditions ont changé entre-temps. Relisez-les avant de les accepter.',
  orderAccept: 'Accepter la commande',
  orderTest: 'Ceci est une commande de test : l’accepter ne donne droit à rien.',

  orderDone: 'La commande est acceptée',
  orderDoneLead: 'Elle a été acceptée pour {holder}.',
  orderPull: 'Télécharger',
  orderKeys: 'Clés de produit',
  orderKeysLater: 'Les clés que {publisher} ajoutera plus tard apparaîtront aussi ici.',
  orderKeySave: 'Enregistrer {file}',

  orderUnknown: 'Cette commande n’existe pas',
  orderUnknownText:
    'Le jeton est peut-être incomplet, ou quelqu’un d’autre a utilisé la commande. Demandez à la personne qui vous l’a envoyée.',
  orderCancelled: 'Cette commande a été annulée',
  orderCancelledText: '{publisher} l’a retirée. Demandez-en une nouvelle à cet éditeur.',
  orderOver: 'Cette commande est périmée',
  orderOverText: 'La durée de ce qui a été commandé est écoulée. Demandez une nouvelle commande à {publisher}.',
};
