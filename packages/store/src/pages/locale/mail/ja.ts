import type { MailWords } from './en.ts';

export const ja: MailWords = {
  mailSentTo: 'このメールは {store} から {address} 宛てに送信されました。',
  mailButtonFails: 'ボタンが動作しない場合は、次のアドレスを開いてください：',
  mailLinkLife: 'リンクの有効期限は {time}です。',
  mailNotYou: 'お心当たりがない場合は、このメールを無視してください。リンクを開かないかぎり何も起こりません。',

  mailVerifySubject: 'メールアドレスの確認',
  mailVerifyText: 'このアドレスがご本人のものであることを確認すると、{store} のアカウントをご利用いただけます。',
  mailVerifyAction: 'アドレスを確認する',

  mailChangeAddressSubject: '新しいメールアドレスの確認',
  mailChangeAddressText:
    '{store} のアカウントのメールアドレスを、このアドレスに変更します。ご本人のものであることを確認してください。',

  mailTakenSubject: 'すでにアカウントをお持ちです',
  mailTakenText:
    'このアドレスで {store} への登録の申し込みがありました。すでにアカウントがあるため、何も変更されていません。',
  mailTakenReset: 'パスワードをお忘れの場合は、サインインのページから新しいパスワードを設定できます。',
  mailTakenAction: 'サインイン',

  mailResetSubject: '新しいパスワードの設定',
  mailResetText: '{store} のアカウントについて、新しいパスワードの設定が求められました。',
  mailResetAction: 'パスワードを設定する',

  mailInvitationSubject: '「{organisation}」への招待',
  mailInvitationText: '「{inviter}」さん（{address}）が、{store} の組織「{organisation}」にあなたを招待しています。',
  mailInvitationRole: '役割：{role}',
  mailInvitationAction: '招待を見る',
  mailInvitationLife: '招待の有効期限は {time}です。',
  mailInvitationNotYou: 'お心当たりのない相手の場合は、このメールを無視してください。',

  mailPasswordChangedSubject: 'パスワードが変更されました',
  mailPasswordChangedText: '{store} のアカウントのパスワードが変更されました。',
  mailSecondFactorOnSubject: '2 段階認証が有効になりました',
  mailSecondFactorOnText: '{store} のアカウントへのサインインには、今後は認証アプリのコードも必要です。',
  mailSecondFactorOffSubject: '2 段階認証が無効になりました',
  mailSecondFactorOffText: '{store} のアカウントには、今後はパスワードだけでサインインできます。',
  mailTokenCreatedSubject: '新しいアクセストークン',
  mailTokenCreatedText:
    '{store} のアカウントにアクセストークン「{name}」が作成されました。あなたと同じ権限でイメージを取得できます。',
  mailAddressChangedSubject: 'メールアドレスが変更されました',
  mailAddressChangedText: '{store} のアカウントのメールアドレスが、このアドレスから別のものに変更されました。',
  mailNoticeTime: '日時：{time}',
  mailNoticeNotYou:
    'お心当たりがない場合は、すぐに新しいパスワードを設定し、すべての端末からサインアウトしてください。',
  mailNoticeAction: 'アカウントを確認する',

  outbox: '送信トレイ',
  outboxText:
    'メールサーバーが設定されていないため、メールはここに残ります。ストアを実行しているマシン上で、あなただけが見られます。',
  outboxEmpty: 'メールはまだありません',
  outboxEmptyText: '誰かが登録したり、新しいパスワードを求めたりすると、ここにメールが表示されます。',
  outboxTo: '宛先',
  outboxPlain: 'テキスト形式',
};
