import type { SellingMailWords } from './en.ts';

export const ja: SellingMailWords = {
  sellSee: 'サブスクリプションを見る',
  sellChangeCard: 'カードを変更する',
  sellBuyAgain: 'もう一度購入する',
  sellFor: '対象：{holder}',
  sellPaid: 'お支払い：{total}（うち税 {tax}）',
  sellPaidNoTax: 'お支払い：{total}',
  sellReference: '領収番号 {reference}、{date}',
  sellRenews: '{date} に {total} で更新されます。',
  sellEnds: '{date} に終了し、自動では更新されません。',
  sellForever: '期限はありません。',
  sellPull: '取得するには：{command}',
  sellLicense: 'ライセンスも同じページにあり、更新のたびに新しく発行されます。',

  sellBoughtSubject: '{name} をご利用いただけます',
  sellBoughtText: 'ありがとうございます。{publisher} の「{name}」の準備ができました。今すぐ取得できます。',

  sellTrialSubject: '{name} の試用が始まりました',
  sellTrialText: '{publisher} の「{name}」を {date} までお試しいただけます。',
  sellTrialCharged: 'その日にカードへ {total} を請求します。それまでに解約すれば請求はありません。',
  sellTrialFree: '請求はありません。続けてご利用になる場合は、それまでにカードを登録してください。',

  sellTrialEndingSubject: '{name} の試用は {date} に終わります',
  sellTrialEndingText: '{publisher} の「{name}」の試用は {date} に終わります。',

  sellRenewedSubject: '{name} の領収書',
  sellRenewedText: '{publisher} の「{name}」は {date} まで更新されました。',

  sellFailedSubject: '{name} のお支払いができませんでした',
  sellFailedText: '{publisher} の「{name}」の料金を請求できませんでした：{reason}。',
  sellFailedRetry: '{date} にもう一度請求します。{end} まではこれまでどおりご利用いただけます。',
  sellFailedLast:
    'これ以上の請求は行いません。{end} まではこれまでどおりご利用いただけます。それまでに別のカードをご登録ください。',
  sellReasonDeclined: '銀行がカードを拒否しました',
  sellReasonFunds: '残高が不足しています',
  sellReasonExpired: 'カードの有効期限が切れています',
  sellReasonAuthentication: '銀行がご本人の確認を求めています',
  sellReasonError: '銀行から応答がありませんでした',

  sellCancelledSubject: '{name} を解約しました',
  sellCancelledText: '{publisher} の「{name}」は {date} までご利用いただけます。以後の請求はありません。',
  sellCancelledBack: 'それまでは解約を取り消せます。',
  sellCancelledNow: '{publisher} の「{name}」は終了しました。以後の請求はありません。',

  sellResumedSubject: '{name} は継続されます',
  sellResumedText: '{publisher} の「{name}」の解約が取り消されました。',

  sellEndedSubject: '{name} は終了しました',
  sellEndedText: '{publisher} の「{name}」は終了しました。',
  sellEndedRuns: '動作中のものはそのまま動きます。新たに取得することはできません。',

  sellExpiredSubject: '{name} は失効しました',
  sellExpiredText: 'お支払いがなかったため、{publisher} の「{name}」は失効しました。',
  sellTrialOverSubject: '{name} の試用が終わりました',
  sellTrialOverText: '{publisher} の「{name}」の試用が終わりました。',

  sellChangedSubject: '{name} を変更しました',
  sellChangedText: '{publisher} の「{name}」は {plan}（{quantities}）になりました。',
  sellChangedPlan: '{publisher} の「{name}」は {plan} になりました。',

  sellRefundSubject: '{name} の返金',
  sellRefundText:
    '{publisher} の「{name}」の {amount} を、お支払いに使われたカードへ返金します。銀行の処理に数日かかります。',

  sellQuantity: '{component} {count}',
};
