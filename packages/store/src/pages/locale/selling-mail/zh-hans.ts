import type { SellingMailWords } from './en.ts';

export const zhHans: SellingMailWords = {
  sellSee: '查看订阅',
  sellChangeCard: '更换银行卡',
  sellBuyAgain: '再次购买',
  sellFor: '持有者：{holder}',
  sellPaid: '已付款：{total}，其中税款 {tax}。',
  sellPaidNoTax: '已付款：{total}。',
  sellReference: '收据编号 {reference}，{date}',
  sellRenews: '将于 {date} 以 {total} 续订。',
  sellEnds: '将于 {date} 结束，不会自动续订。',
  sellForever: '没有结束日期。',
  sellPull: '拉取命令：{command}',
  sellLicense: '许可证也在同一页面，每次续订时重新签发。',

  sellBoughtSubject: '{name} 已就绪',
  sellBoughtText: '谢谢。{publisher} 的“{name}”已就绪，现在即可拉取。',

  sellTrialSubject: '{name} 的试用已开始',
  sellTrialText: '您可以试用 {publisher} 的“{name}”，直至 {date}。',
  sellTrialCharged: '届时将从您的银行卡扣款 {total}。在此之前取消则不收费。',
  sellTrialFree: '不会收费。如需继续使用，请在此之前添加银行卡。',

  sellTrialEndingSubject: '{name} 的试用将于 {date} 结束',
  sellTrialEndingText: '{publisher} 的“{name}”的试用将于 {date} 结束。',

  sellRenewedSubject: '{name} 的收据',
  sellRenewedText: '{publisher} 的“{name}”已续订至 {date}。',

  sellFailedSubject: '{name} 付款失败',
  sellFailedText: '未能收取 {publisher} 的“{name}”的费用：{reason}。',
  sellFailedRetry: '我们将于 {date} 再次扣款。{end} 之前一切照旧。',
  sellFailedLast: '我们不会再次扣款。{end} 之前一切照旧；请在此之前提供另一张银行卡。',
  sellReasonDeclined: '银行拒绝了该卡',
  sellReasonFunds: '账户余额不足',
  sellReasonExpired: '该卡已过期',
  sellReasonAuthentication: '银行要求您本人确认',
  sellReasonError: '银行没有响应',

  sellCancelledSubject: '{name} 已取消',
  sellCancelledText: '您可以继续使用 {publisher} 的“{name}”，直至 {date}。此后不再收费。',
  sellCancelledBack: '在此之前您可以撤销取消。',
  sellCancelledNow: '{publisher} 的“{name}”已结束，不再收费。',

  sellResumedSubject: '{name} 将继续',
  sellResumedText: '{publisher} 的“{name}”的取消已撤销。',

  sellEndedSubject: '{name} 已结束',
  sellEndedText: '{publisher} 的“{name}”已结束。',
  sellEndedRuns: '正在运行的会继续运行，但无法再拉取新的内容。',

  sellExpiredSubject: '{name} 已到期',
  sellExpiredText: '由于未付款，{publisher} 的“{name}”已到期。',
  sellTrialOverSubject: '{name} 的试用已结束',
  sellTrialOverText: '{publisher} 的“{name}”的试用已结束。',

  sellChangedSubject: '{name} 已更改',
  sellChangedText: '{publisher} 的“{name}”现为 {plan}：{quantities}。',
  sellChangedPlan: '{publisher} 的“{name}”现为 {plan}。',

  sellRefundSubject: '{name} 的退款',
  sellRefundText: '{publisher} 的“{name}”的 {amount} 将退回到付款时使用的银行卡，银行处理需要几天时间。',

  sellQuantity: '{component} × {count}',
};
