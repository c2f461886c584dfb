import type { SellingMailWords } from './en.ts';

export const es: SellingMailWords = {
  sellSee: 'Ver la suscripción',
  sellChangeCard: 'Cambiar la tarjeta',
  sellBuyAgain: 'Comprar de nuevo',
  sellFor: 'Para: {holder}',
  sellPaid: 'Pagado: {total}, de los cuales {tax} son impuestos.',
  sellPaidNoTax: 'Pagado: {total}.',
  sellReference: 'Recibo n.º {reference}, {date}',
  sellRenews: 'Se renueva el {date} por {total}.',
  sellEnds: 'Termina el {date} y no se renueva por sí sola.',
  sellForever: 'No tiene fin.',
  sellPull: 'Para descargarlo: {command}',
  sellLicense: 'La licencia está en la misma página y se emite de nuevo con cada renovación.',

  sellBoughtSubject: '{name} está listo',
  sellBoughtText: 'Gracias. «{name}» de {publisher} está listo y ya se puede descargar.',

  sellTrialSubject: 'Su prueba de {name} ha empezado',
  sellTrialText: 'Puede probar «{name}» de {publisher} hasta el {date}.',
  sellTrialCharged: 'Ese día se cargarán {total} en su tarjeta. Si cancela antes, no se cargará nada.',
  sellTrialFree: 'No se carga nada. Si quiere que continúe, añada antes una tarjeta.',

  sellTrialEndingSubject: 'Su prueba de {name} termina el {date}',
  sellTrialEndingText: 'Su prueba de «{name}» de {publisher} termina el {date}.',

  sellRenewedSubject: 'Recibo de {name}',
  sellRenewedText: '«{name}» de {publisher} se ha renovado hasta el {date}.',

  sellFailedSubject: 'No se pudo cobrar {name}',
  sellFailedText: 'No hemos podido cobrar «{name}» de {publisher}: {reason}.',
  sellFailedRetry: 'Lo intentaremos de nuevo el {date}. Hasta el {end} todo sigue igual.',
  sellFailedLast: 'No lo intentaremos más. Hasta el {end} todo sigue igual; indíquenos antes otra tarjeta.',
  sellReasonDeclined: 'el banco rechazó la tarjeta',
  sellReasonFunds: 'la cuenta no tiene fondos suficientes',
  sellReasonExpired: 'la tarjeta ha caducado',
  sellReasonAuthentication: 'el banco pide que usted lo confirme',
  sellReasonError: 'el banco no respondió',

  sellCancelledSubject: '{name} está cancelado',
  sellCancelledText: 'Conserva «{name}» de {publisher} hasta el {date}. Después no se cobrará nada más.',
  sellCancelledBack: 'Hasta entonces puede deshacer la cancelación.',
  sellCancelledNow: '«{name}» de {publisher} ha terminado. No se cobrará nada más.',

  sellResumedSubject: '{name} continúa',
  sellResumedText: 'Se ha deshecho la cancelación de «{name}» de {publisher}.',

  sellEndedSubject: '{name} ha terminado',
  sellEndedText: '«{name}» de {publisher} ha terminado.',
  sellEndedRuns: 'Lo que está en marcha sigue funcionando. No se puede descargar nada nuevo.',

  sellExpiredSubject: '{name} ha vencido',
  sellExpiredText: '«{name}» de {publisher} ha vencido por falta de pago.',
  sellTrialOverSubject: 'Su prueba de {name} ha terminado',
  sellTrialOverText: 'Su prueba de «{name}» de {publisher} ha terminado.',

  sellChangedSubject: '{name} ha cambiado',
  sellChangedText: '«{name}» de {publisher} es ahora {plan}: {quantities}.',
  sellChangedPlan: '«{name}» de {publisher} es ahora {plan}.',

  sellRefundSubject: 'Un reembolso de {name}',
  sellRefundText:
    '{amount} por «{name}» de {publisher} vuelven a la tarjeta con la que se pagó. Los bancos tardan unos días.',

  sellQuantity: '{count} {component}',
};
