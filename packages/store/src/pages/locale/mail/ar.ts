import type { MailWords } from './en.ts';

export const ar: MailWords = {
  mailSentTo: 'أرسل {store} هذه الرسالة إلى {address}.',
  mailButtonFails: 'إن لم يعمل الزر فافتح هذا العنوان:',
  mailLinkLife: 'مدة صلاحية الرابط: {time}.',
  mailNotYou: 'إن لم تطلب ذلك فتجاهل هذه الرسالة؛ فلن يحدث شيء من دون الرابط.',

  mailVerifySubject: 'أكّد بريدك الإلكتروني',
  mailVerifyText: 'أكّد أن هذا العنوان لك ليصبح حسابك في {store} جاهزًا.',
  mailVerifyAction: 'تأكيد العنوان',

  mailChangeAddressSubject: 'أكّد بريدك الإلكتروني الجديد',
  mailChangeAddressText: 'سيُستخدم هذا العنوان لحسابك في {store} من الآن فصاعدًا. أكّد أنه لك.',

  mailTakenSubject: 'لديك حساب بالفعل',
  mailTakenText:
    'حاول شخص ما، نأمل أنه أنت، التسجيل في {store} بهذا العنوان. وهو مرتبط بحساب بالفعل، ولذلك لم يتغيّر شيء.',
  mailTakenReset: 'إن نسيت كلمة المرور فيمكنك اختيار كلمة جديدة من صفحة تسجيل الدخول.',
  mailTakenAction: 'تسجيل الدخول',

  mailResetSubject: 'اختر كلمة مرور جديدة',
  mailResetText: 'طلب شخص ما، نأمل أنه أنت، كلمة مرور جديدة لحسابك في {store}.',
  mailResetAction: 'اختيار كلمة المرور',

  mailInvitationSubject: 'دعوة إلى «{organisation}»',
  mailInvitationText: 'يدعوك «{inviter}» ({address}) إلى المؤسسة «{organisation}» في {store}.',
  mailInvitationRole: 'دورك فيها: {role}.',
  mailInvitationAction: 'عرض الدعوة',
  mailInvitationLife: 'مدة صلاحية الدعوة: {time}.',
  mailInvitationNotYou: 'إن كنت لا تعرف المُرسِل فتجاهل هذه الرسالة.',

  mailPasswordChangedSubject: 'تغيّرت كلمة مرورك',
  mailPasswordChangedText: 'تغيّرت كلمة مرور حسابك في {store}.',
  mailSecondFactorOnSubject: 'فُعّل تسجيل الدخول بخطوتين',
  mailSecondFactorOnText: 'أصبح تسجيل الدخول إلى حسابك في {store} يتطلب أيضًا رمزًا من تطبيق المصادقة.',
  mailSecondFactorOffSubject: 'أُوقف تسجيل الدخول بخطوتين',
  mailSecondFactorOffText: 'أصبحت كلمة المرور وحدها تكفي لتسجيل الدخول إلى حسابك في {store}.',
  mailTokenCreatedSubject: 'رمز وصول جديد',
  mailTokenCreatedText: 'أُنشئ رمز الوصول «{name}» لحسابك في {store}. وهو يسحب الصور كما تسحبها أنت.',
  mailAddressChangedSubject: 'تغيّر بريدك الإلكتروني',
  mailAddressChangedText: 'أصبح لحسابك في {store} بريد إلكتروني آخر غير هذا.',
  mailNoticeTime: 'الوقت: {time}',
  mailNoticeNotYou: 'إن لم تكن أنت من فعل ذلك فاختر كلمة مرور جديدة فورًا وسجّل الخروج من كل مكان.',
  mailNoticeAction: 'مراجعة حسابك',

  outbox: 'صندوق الصادر',
  outboxText: 'لم يُضبط خادم بريد، ولذلك تبقى الرسائل هنا. لا يراها غيرك، على الجهاز الذي يشغّل المتجر.',
  outboxEmpty: 'لا رسائل بعد',
  outboxEmptyText: 'تظهر الرسائل هنا فور أن يسجّل أحدهم أو يطلب كلمة مرور جديدة.',
  outboxTo: 'إلى',
  outboxPlain: 'كنص',
};
