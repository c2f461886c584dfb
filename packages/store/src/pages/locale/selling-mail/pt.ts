import type { SellingMailWords } from './en.ts';

export const pt: SellingMailWords = {
  sellSee: 'Ver a assinatura',
  sellChangeCard: 'Trocar o cartão',
  sellBuyAgain: 'Comprar novamente',
  sellFor: 'Para: {holder}',
  sellPaid: 'Pago: {total}, dos quais {tax} são impostos.',
  sellPaidNoTax: 'Pago: {total}.',
  sellReference: 'Recibo n.º {reference}, {date}',
  sellRenews: 'A renovação é em {date}, por {total}.',
  sellEnds: 'Termina em {date} e não é renovada automaticamente.',
  sellForever: 'Não tem fim.',
  sellPull: 'Para baixar: {command}',
  sellLicense: 'A licença está na mesma página e é emitida novamente a cada renovação.',

  sellBoughtSubject: '{name} está pronto',
  sellBoughtText: 'Obrigado. “{name}”, de {publisher}, está pronto e já pode ser baixado.',

  sellTrialSubject: 'Seu teste de {name} começou',
  sellTrialText: 'Você pode testar “{name}”, de {publisher}, até {date}.',
  sellTrialCharged: 'Nesse dia, seu cartão será cobrado em {total}. Se cancelar antes, nada será cobrado.',
  sellTrialFree: 'Nada será cobrado. Se quiser continuar, adicione um cartão antes disso.',

  sellTrialEndingSubject: 'Seu teste de {name} termina em {date}',
  sellTrialEndingText: 'Seu teste de “{name}”, de {publisher}, termina em {date}.',

  sellRenewedSubject: 'Recibo de {name}',
  sellRenewedText: '“{name}”, de {publisher}, foi renovado até {date}.',

  sellFailedSubject: 'O pagamento de {name} não foi concluído',
  sellFailedText: 'Não conseguimos cobrar por “{name}”, de {publisher}: {reason}.',
  sellFailedRetry: 'Tentaremos de novo em {date}. Até {end}, tudo continua como está.',
  sellFailedLast: 'Não tentaremos de novo. Até {end}, tudo continua como está; informe outro cartão antes disso.',
  sellReasonDeclined: 'o banco recusou o cartão',
  sellReasonFunds: 'não há saldo suficiente na conta',
  sellReasonExpired: 'o cartão venceu',
  sellReasonAuthentication: 'o banco pede a sua confirmação',
  sellReasonError: 'o banco não respondeu',

  sellCancelledSubject: '{name} foi cancelado',
  sellCancelledText: 'Você continua com “{name}”, de {publisher}, até {date}. Depois disso, nada mais será cobrado.',
  sellCancelledBack: 'Até lá, você pode desfazer o cancelamento.',
  sellCancelledNow: '“{name}”, de {publisher}, terminou. Nada mais será cobrado.',

  sellResumedSubject: '{name} continua',
  sellResumedText: 'O cancelamento de “{name}”, de {publisher}, foi desfeito.',

  sellEndedSubject: '{name} terminou',
  sellEndedText: '“{name}”, de {publisher}, terminou.',
  sellEndedRuns: 'O que está em execução continua funcionando. Nada novo pode ser baixado.',

  sellExpiredSubject: '{name} expirou',
  sellExpiredText: '“{name}”, de {publisher}, expirou por falta de pagamento.',
  sellTrialOverSubject: 'Seu teste de {name} terminou',
  sellTrialOverText: 'Seu teste de “{name}”, de {publisher}, terminou.',

  sellChangedSubject: '{name} foi alterado',
  sellChangedText: '“{name}”, de {publisher}, agora é {plan}: {quantities}.',
  sellChangedPlan: '“{name}”, de {publisher}, agora é {plan}.',

  sellRefundSubject: 'Um reembolso de {name}',
  sellRefundText:
    '{amount} por “{name}”, de {publisher}, voltam para o cartão usado no pagamento. Os bancos levam alguns dias.',

  sellQuantity: '{count} {component}',
};
