import type { OrderWords } from './en.ts';

export const es: OrderWords = {
  orderEnter: 'Canjear un pedido',
  orderEnterLead: 'Escriba el código que recibió con él.',
  orderToken: 'Código',
  orderShow: 'Ver el pedido',

  orderTitle: 'Su pedido de {publisher}',
  orderLead: 'Acéptelo y podrá descargar y ejecutar lo que se pidió.',
  orderItems: 'Contenido del pedido',
  orderPeriod: 'Vigencia',
  orderFromTo: 'del {start} al {end}',
  orderFrom: 'desde el {start}, sin fecha de fin',
  orderTo: 'desde hoy hasta el {end}',
  orderEndless: 'desde hoy, sin fecha de fin',
  orderManaged: '{publisher} gestiona lo que usted recibe aquí. Para cambiarlo o terminarlo, diríjase a ese editor.',
  orderHolder: 'Para quién es',
  orderHolderHint: 'Los miembros de una organización pueden descargar lo que esta tiene.',
  orderYou: '{name} (usted)',
  orderTerms: 'Acepto las condiciones de {product}',
  orderTermsVersion: 'Versión {version}',
  orderTermsNeeded: 'El pedido no se puede aceptar sin sus condiciones.',
  orderHolderWrong: 'Elíjase a sí mismo o una organización de la que sea propietario.',
  orderCountry: 'Lo que se pidió no puede entregarse en su país.',
  orderTermsChanged: 'Las condiciones han cambiado entretanto. Vuelva a leerlas antes de aceptarlas.',
  orderAccept: 'Aceptar el pedido',
  orderTest: 'Este es un pedido de prueba: aceptarlo no da derecho a nada.',

  orderDone: 'El pedido está aceptado',
  orderDoneLead: 'Se aceptó para {holder}.',
  orderPull: 'Descargar',
  orderKeys: 'Claves de producto',
  orderKeysLater: 'Las claves que {publisher} añada más adelante también aparecerán aquí.',
  orderKeySave: 'Guardar {file}',

  orderUnknown: 'Ese pedido no existe',
  orderUnknownText:
    'Puede que el código esté incompleto o que otra persona haya canjeado el pedido. Pregunte a quien se lo envió.',
  orderCancelled: 'Este pedido se canceló',
  orderCancelledText: '{publisher} lo ha retirado. Pídale uno nuevo.',
  orderOver: 'Este pedido ha caducado',
  orderOverText: 'La vigencia de lo que se pidió ha terminado. Solicite un nuevo pedido a {publisher}.',
};
