import type { OrderWords } from './en.ts';

export const pt: OrderWords = {
  orderEnter: 'Resgatar um pedido',
  orderEnterLead: 'Digite o código que veio com ele.',
  orderToken: 'Código',
  orderShow: 'Ver o pedido',

  orderTitle: 'Seu pedido de {publisher}',
  orderLead: 'Aceite-o e você poderá baixar e executar o que foi pedido.',
  orderItems: 'O que foi pedido',
  orderPeriod: 'Vigência',
  orderFromTo: 'de {start} a {end}',
  orderFrom: 'a partir de {start}, sem data de término',
  orderTo: 'de hoje a {end}',
  orderEndless: 'a partir de hoje, sem data de término',
  orderManaged: '{publisher} administra o que você recebe aqui. Para alterar ou encerrar, fale com esse fornecedor.',
  orderHolder: 'Para quem',
  orderHolderHint: 'Os membros de uma organização podem baixar o que ela possui.',
  orderYou: '{name} (você)',
  orderTerms: 'Aceito os termos de {product}',
  orderTermsVersion: 'Versão {version}',
  orderTermsNeeded: 'O pedido não pode ser aceito sem os seus termos.',
  orderHolderWrong: 'Escolha você mesmo ou uma organização da qual seja proprietário.',
  orderCountry: 'O que foi pedido não pode ser fornecido no seu país.',
  orderTermsChanged: 'Os termos mudaram nesse meio-tempo. Leia-os de novo antes de aceitá-los.',
  orderAccept: 'Aceitar o pedido',
  orderTest: 'Este é um pedido de teste: aceitá-lo não dá direito a nada.',

  orderDone: 'O pedido foi aceito',
  orderDoneLead: 'Ele foi aceito para {holder}.',
  orderPull: 'Baixar',
  orderKeys: 'Chaves do produto',
  orderKeysLater: 'As chaves que {publisher} acrescentar depois também aparecerão aqui.',
  orderKeySave: 'Salvar {file}',

  orderUnknown: 'Este pedido não existe',
  orderUnknownText:
    'O código pode estar incompleto ou outra pessoa já resgatou o pedido. Pergunte a quem o enviou a você.',
  orderCancelled: 'Este pedido foi cancelado',
  orderCancelledText: '{publisher} o retirou. Peça um novo.',
  orderOver: 'Este pedido perdeu a validade',
  orderOverText: 'A vigência do que foi pedido terminou. Peça um novo pedido a {publisher}.',
};
