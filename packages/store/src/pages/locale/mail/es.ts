import type { MailWords } from './en.ts';

export const es: MailWords = {
  mailSentTo: '{store} ha enviado este mensaje a {address}.',
  mailButtonFails: 'Si el botón no hace nada, abra esta dirección:',
  mailLinkLife: 'El enlace es válido durante {time}.',
  mailNotYou: 'Si usted no lo ha pedido, no haga caso de este mensaje. Sin el enlace no pasa nada.',

  mailVerifySubject: 'Confirme su dirección de correo',
  mailVerifyText: 'Confirme que esta dirección es suya y su cuenta de {store} estará lista.',
  mailVerifyAction: 'Confirmar la dirección',

  mailChangeAddressSubject: 'Confirme su nueva dirección de correo',
  mailChangeAddressText: 'A partir de ahora, su cuenta de {store} tendrá esta dirección. Confirme que es suya.',

  mailTakenSubject: 'Ya tiene una cuenta',
  mailTakenText:
    'Alguien, esperamos que usted, ha querido registrarse en {store} con esta dirección. Ya tiene una cuenta, así que no se ha cambiado nada.',
  mailTakenReset: 'Si ha olvidado la contraseña, en la página de inicio de sesión puede elegir otra.',
  mailTakenAction: 'Iniciar sesión',

  mailResetSubject: 'Elija una contraseña nueva',
  mailResetText: 'Alguien, esperamos que usted, ha pedido una contraseña nueva para su cuenta de {store}.',
  mailResetAction: 'Elegir contraseña',

  mailInvitationSubject: 'Invitación a «{organisation}»',
  mailInvitationText: '«{inviter}» ({address}) le invita a la organización «{organisation}» en {store}.',
  mailInvitationRole: 'Su función: {role}.',
  mailInvitationAction: 'Ver la invitación',
  mailInvitationLife: 'La invitación está abierta durante {time}.',
  mailInvitationNotYou: 'Si no conoce a esa persona, no haga caso de este mensaje.',

  mailPasswordChangedSubject: 'Se ha cambiado su contraseña',
  mailPasswordChangedText: 'Se ha cambiado la contraseña de su cuenta de {store}.',
  mailSecondFactorOnSubject: 'El inicio de sesión en dos pasos está activado',
  mailSecondFactorOnText:
    'Para iniciar sesión en su cuenta de {store} ahora también hace falta un código de su aplicación de autenticación.',
  mailSecondFactorOffSubject: 'El inicio de sesión en dos pasos está desactivado',
  mailSecondFactorOffText: 'Para iniciar sesión en su cuenta de {store} ahora basta la contraseña.',
  mailTokenCreatedSubject: 'Un nuevo token de acceso',
  mailTokenCreatedText:
    'Se ha creado el token de acceso «{name}» para su cuenta de {store}. Descarga imágenes como lo hace usted.',
  mailAddressChangedSubject: 'Se ha cambiado su dirección de correo',
  mailAddressChangedText: 'Su cuenta de {store} tiene ahora una dirección de correo distinta de esta.',
  mailNoticeTime: 'Cuándo: {time}',
  mailNoticeNotYou: 'Si no ha sido usted, elija enseguida una contraseña nueva y cierre todas las sesiones.',
  mailNoticeAction: 'Revisar su cuenta',

  outbox: 'Bandeja de salida',
  outboxText:
    'No hay ningún servidor de correo configurado, así que los mensajes se quedan aquí. Solo usted los ve, en el equipo que ejecuta la tienda.',
  outboxEmpty: 'Aún no hay mensajes',
  outboxEmptyText: 'Los mensajes aparecen aquí en cuanto alguien se registra o pide una contraseña nueva.',
  outboxTo: 'Para',
  outboxPlain: 'Como texto',
};
