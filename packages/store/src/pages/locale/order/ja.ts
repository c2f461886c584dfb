import type { OrderWords } from './en.ts';

export const ja: OrderWords = {
  orderEnter: '注文を受け取る',
  orderEnterLead: '注文とともに届いたトークンを入力してください。',
  orderToken: 'トークン',
  orderShow: '注文を表示',

  orderTitle: '{publisher} からのご注文',
  orderLead: '承諾すると、注文された製品をプルして実行できるようになります。',
  orderItems: '注文の内容',
  orderPeriod: '期間',
  orderFromTo: '{start}から{end}まで',
  orderFrom: '{start}から（期限なし）',
  orderTo: '本日から{end}まで',
  orderEndless: '本日から（期限なし）',
  orderManaged: 'ここで受け取るものは {publisher} が管理します。変更や終了は {publisher} にご依頼ください。',
  orderHolder: '受け取る人',
  orderHolderHint: '組織のメンバーは、組織が保有する製品をプルできます。',
  orderYou: '{name}（あなた）',
  orderTerms: '{product} の利用条件に同意します',
  orderTermsVersion: 'バージョン {version}',
  orderTermsNeeded: '利用条件に同意しないと、注文を承諾できません。',
  orderHolderWrong: 'ご自身か、あなたが所有者である組織を選んでください。',
  orderCountry: '注文された製品は、お住まいの国では提供できません。',
  orderTermsChanged: 'その間に利用条件が変わりました。もう一度お読みになってから同意してください。',
  orderAccept: '注文を承諾する',
  orderTest: 'これはテスト注文です。承諾しても、何の権利も発生しません。',

  orderDone: '注文を承諾しました',
  orderDoneLead: '{holder} のために承諾されました。',
  orderPull: 'プルする',
  orderKeys: 'プロダクトキー',
  orderKeysLater: '{publisher} が後から追加するキーも、ここに表示されます。',
  orderKeySave: '{file} を保存',

  orderUnknown: 'この注文は見つかりません',
  orderUnknownText:
    'トークンが途中で切れているか、ほかの人がすでに注文を受け取った可能性があります。送り主にお問い合わせください。',
  orderCancelled: 'この注文は取り消されました',
  orderCancelledText: '{publisher} が注文を取り下げました。新しい注文をご依頼ください。',
  orderOver: 'この注文は期限切れです',
  orderOverText: '注文された製品の期間は終了しています。{publisher} に新しい注文をご依頼ください。',
};
