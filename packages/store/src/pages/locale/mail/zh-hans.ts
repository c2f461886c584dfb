import type { MailWords } from './en.ts';

export const zhHans: MailWords = {
  mailSentTo: '此邮件由 {store} 发送至 {address}。',
  mailButtonFails: '如果按钮没有反应，请打开以下地址：',
  mailLinkLife: '链接的有效期为{time}。',
  mailNotYou: '如果这不是您的操作，请忽略此邮件。不打开链接，就不会有任何变化。',

  mailVerifySubject: '确认您的电子邮件地址',
  mailVerifyText: '请确认此地址属于您，您的 {store} 账户即可使用。',
  mailVerifyAction: '确认地址',

  mailChangeAddressSubject: '确认您的新电子邮件地址',
  mailChangeAddressText: '您的 {store} 账户将改用此地址。请确认它属于您。',

  mailTakenSubject: '您已经有账户了',
  mailTakenText: '有人（希望是您本人）想用此地址注册 {store}。该地址已有账户，因此没有任何更改。',
  mailTakenReset: '如果忘记了密码，可以在登录页面设置新密码。',
  mailTakenAction: '登录',

  mailResetSubject: '设置新密码',
  mailResetText: '有人（希望是您本人）请求为您的 {store} 账户设置新密码。',
  mailResetAction: '设置密码',

  mailInvitationSubject: '邀请您加入“{organisation}”',
  mailInvitationText: '“{inviter}”（{address}）邀请您加入 {store} 上的组织“{organisation}”。',
  mailInvitationRole: '您的角色：{role}。',
  mailInvitationAction: '查看邀请',
  mailInvitationLife: '邀请的有效期为{time}。',
  mailInvitationNotYou: '如果您不认识对方，请忽略此邮件。',

  mailPasswordChangedSubject: '您的密码已更改',
  mailPasswordChangedText: '您的 {store} 账户的密码已更改。',
  mailSecondFactorOnSubject: '两步登录已开启',
  mailSecondFactorOnText: '今后登录您的 {store} 账户时，还需要身份验证器应用中的验证码。',
  mailSecondFactorOffSubject: '两步登录已关闭',
  mailSecondFactorOffText: '今后登录您的 {store} 账户时，只需要密码。',
  mailTokenCreatedSubject: '新的访问令牌',
  mailTokenCreatedText: '您的 {store} 账户中创建了访问令牌“{name}”。它可以像您本人一样拉取镜像。',
  mailAddressChangedSubject: '您的电子邮件地址已更改',
  mailAddressChangedText: '您的 {store} 账户现在使用的不再是此电子邮件地址。',
  mailNoticeTime: '时间：{time}',
  mailNoticeNotYou: '如果这不是您的操作，请立即设置新密码，并退出所有登录。',
  mailNoticeAction: '检查您的账户',

  outbox: '发件箱',
  outboxText: '尚未设置邮件服务器，因此邮件保留在这里。只有您能在运行商店的机器上看到它们。',
  outboxEmpty: '还没有邮件',
  outboxEmptyText: '一旦有人注册或请求新密码，邮件就会显示在这里。',
  outboxTo: '收件人',
  outboxPlain: '纯文本',
};
