import type { MailWords } from './en.ts';

export const pt: MailWords = {
  mailSentTo: '{store} enviou esta mensagem para {address}.',
  mailButtonFails: 'Se o botão não fizer nada, abra este endereço:',
  mailLinkLife: 'O link é válido por {time}.',
  mailNotYou: 'Se você não pediu isto, ignore esta mensagem. Sem o link, nada acontece.',

  mailVerifySubject: 'Confirme seu endereço de e-mail',
  mailVerifyText: 'Confirme que este endereço é seu, e sua conta em {store} estará pronta.',
  mailVerifyAction: 'Confirmar endereço',

  mailChangeAddressSubject: 'Confirme seu novo endereço de e-mail',
  mailChangeAddressText: 'Sua conta em {store} passará a ter este endereço. Confirme que ele é seu.',

  mailTakenSubject: 'Você já tem uma conta',
  mailTakenText:
    'Alguém, esperamos que você, quis se cadastrar em {store} com este endereço. Ele já tem uma conta, por isso nada foi alterado.',
  mailTakenReset: 'Se você esqueceu a senha, a página de entrada ajuda a escolher outra.',
  mailTakenAction: 'Entrar',

  mailResetSubject: 'Escolha uma nova senha',
  mailResetText: 'Alguém, esperamos que você, pediu uma nova senha para sua conta em {store}.',
  mailResetAction: 'Escolher senha',

  mailInvitationSubject: 'Convite para “{organisation}”',
  mailInvitationText: '“{inviter}” ({address}) convida você para a organização “{organisation}” em {store}.',
  mailInvitationRole: 'Seu papel: {role}.',
  mailInvitationAction: 'Ver o convite',
  mailInvitationLife: 'O convite fica aberto por {time}.',
  mailInvitationNotYou: 'Se você não conhece essa pessoa, ignore esta mensagem.',

  mailPasswordChangedSubject: 'Sua senha foi alterada',
  mailPasswordChangedText: 'A senha da sua conta em {store} foi alterada.',
  mailSecondFactorOnSubject: 'A entrada em duas etapas está ativada',
  mailSecondFactorOnText:
    'Para entrar na sua conta em {store}, agora também é preciso um código do seu aplicativo autenticador.',
  mailSecondFactorOffSubject: 'A entrada em duas etapas está desativada',
  mailSecondFactorOffText: 'Para entrar na sua conta em {store}, agora basta a senha.',
  mailTokenCreatedSubject: 'Um novo token de acesso',
  mailTokenCreatedText: 'O token de acesso “{name}” foi criado para sua conta em {store}. Ele baixa imagens como você.',
  mailAddressChangedSubject: 'Seu endereço de e-mail foi alterado',
  mailAddressChangedText: 'Sua conta em {store} agora tem um endereço de e-mail diferente deste.',
  mailNoticeTime: 'Quando: {time}',
  mailNoticeNotYou: 'Se não foi você, escolha uma nova senha agora mesmo e encerre todas as sessões.',
  mailNoticeAction: 'Verificar sua conta',

  outbox: 'Caixa de saída',
  outboxText:
    'Nenhum servidor de e-mail está configurado, por isso as mensagens ficam aqui. Só você as vê, na máquina que executa a loja.',
  outboxEmpty: 'Nenhuma mensagem ainda',
  outboxEmptyText: 'As mensagens aparecem aqui assim que alguém se cadastra ou pede uma nova senha.',
  outboxTo: 'Para',
  outboxPlain: 'Como texto',
};
