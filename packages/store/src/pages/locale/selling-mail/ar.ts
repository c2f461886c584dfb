import type { SellingMailWords } from './en.ts';

export const ar: SellingMailWords = {
  sellSee: 'عرض الاشتراك',
  sellChangeCard: 'تغيير البطاقة',
  sellBuyAgain: 'الشراء مجددًا',
  sellFor: 'لصالح: {holder}',
  sellPaid: 'المدفوع: {total}، منها ضريبة قدرها {tax}.',
  sellPaidNoTax: 'المدفوع: {total}.',
  sellReference: 'إيصال رقم {reference}، {date}',
  sellRenews: 'يتجدد في {date} مقابل {total}.',
  sellEnds: 'ينتهي في {date} ولا يتجدد تلقائيًا.',
  sellForever: 'ليس له تاريخ انتهاء.',
  sellPull: 'لسحبه: {command}',
  sellLicense: 'تجد الترخيص في الصفحة نفسها، ويُصدر من جديد مع كل تجديد.',

  sellBoughtSubject: '{name} جاهز',
  sellBoughtText: 'شكرًا لك. «{name}» من {publisher} جاهز ويمكن سحبه من الآن.',

  sellTrialSubject: 'بدأت تجربتك لـ {name}',
  sellTrialText: 'يمكنك تجربة «{name}» من {publisher} حتى {date}.',
  sellTrialCharged: 'في ذلك اليوم يُخصم {total} من بطاقتك. وإن ألغيت قبله فلن يُخصم شيء.',
  sellTrialFree: 'لن يُخصم شيء. وإن أردت الاستمرار فأضف بطاقة قبل ذلك.',

  sellTrialEndingSubject: 'تنتهي تجربتك لـ {name} في {date}',
  sellTrialEndingText: 'تنتهي تجربتك لـ «{name}» من {publisher} في {date}.',

  sellRenewedSubject: 'إيصال {name}',
  sellRenewedText: 'جُدّد «{name}» من {publisher} حتى {date}.',

  sellFailedSubject: 'تعذّر دفع ثمن {name}',
  sellFailedText: 'تعذّر علينا تحصيل ثمن «{name}» من {publisher}: {reason}.',
  sellFailedRetry: 'سنحاول مجددًا في {date}. وحتى {end} يبقى كل شيء على حاله.',
  sellFailedLast: 'لن نحاول مجددًا. وحتى {end} يبقى كل شيء على حاله؛ فأعطنا بطاقة أخرى قبل ذلك.',
  sellReasonDeclined: 'رفض المصرف البطاقة',
  sellReasonFunds: 'الرصيد غير كافٍ',
  sellReasonExpired: 'انتهت صلاحية البطاقة',
  sellReasonAuthentication: 'يطلب المصرف تأكيدك',
  sellReasonError: 'لم يُجب المصرف',

  sellCancelledSubject: 'أُلغي {name}',
  sellCancelledText: 'يبقى لك «{name}» من {publisher} حتى {date}، ولا يُخصم شيء بعد ذلك.',
  sellCancelledBack: 'يمكنك حتى ذلك الحين التراجع عن الإلغاء.',
  sellCancelledNow: 'انتهى «{name}» من {publisher}، ولن يُخصم شيء بعد الآن.',

  sellResumedSubject: '{name} مستمر',
  sellResumedText: 'جرى التراجع عن إلغاء «{name}» من {publisher}.',

  sellEndedSubject: 'انتهى {name}',
  sellEndedText: 'انتهى «{name}» من {publisher}.',
  sellEndedRuns: 'ما يعمل يبقى عاملًا، لكن لا يمكن سحب شيء جديد.',

  sellExpiredSubject: 'انتهت صلاحية {name}',
  sellExpiredText: 'انتهت صلاحية «{name}» من {publisher} لعدم الدفع.',
  sellTrialOverSubject: 'انتهت تجربتك لـ {name}',
  sellTrialOverText: 'انتهت تجربتك لـ «{name}» من {publisher}.',

  sellChangedSubject: 'تغيّر {name}',
  sellChangedText: 'أصبح «{name}» من {publisher} الآن {plan}: {quantities}.',
  sellChangedPlan: 'أصبح «{name}» من {publisher} الآن {plan}.',

  sellRefundSubject: 'استرداد مبلغ {name}',
  sellRefundText: 'يعود {amount} عن «{name}» من {publisher} إلى البطاقة التي دُفع بها. وقد يستغرق ذلك بضعة أيام.',

  sellQuantity: '{count} {component}',
};
