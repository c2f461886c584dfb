/** New identifiers: a prefix and 22 letters or digits, 131 bits of chance. */
import { CertificateId, PlanId, ProductId, PublisherId, ReleaseId } from '@chandlery/contract';
import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 22 letters or digits. */
const randomDigits = (): string => Array.from({ length: 22 }, () => digits[randomInt(digits.length)]).join('');

export const newProductId = (): ProductId => z.parse(ProductId, `prod_${randomDigits()}`);
export const newPlanId = (): PlanId => z.parse(PlanId, `plan_${randomDigits()}`);
export const newPublisherId = (): PublisherId => z.parse(PublisherId, `pub_${randomDigits()}`);
export const newReleaseId = (): ReleaseId => z.parse(ReleaseId, `rel_${randomDigits()}`);
export const newEventId = (): string => `evt_${randomDigits()}`;
export const newLicenseId = (): string => `lic_${randomDigits()}`;
export const newCheckoutId = (): string => `chk_${randomDigits()}`;
export const newCertificateId = (): CertificateId => z.parse(CertificateId, `cert_${randomDigits()}`);
export const newPublisherKeyId = (): string => `pkey_${randomDigits()}`;
export const newPaymentId = (): string => `pay_${randomDigits()}`;
export const newUsageChargeId = (): string => `usg_${randomDigits()}`;
export const newChangeId = (): string => `chg_${randomDigits()}`;
/** Of what the sandbox keeps: `sbp_…`, `sbc_…`, `sbs_…`. */
export const newSandboxId = (kind: 'sbp' | 'sbc' | 'sbs'): string => `${kind}_${randomDigits()}`;
export const newPromotionId = (): string => `promo_${randomDigits()}`;
export const newMailId = (): string => `mail_${randomDigits()}`;
/** Of webhooks: endpoints, `whe_…`, and deliveries, `whd_…`. */
export const newWebhookId = (kind: 'whe' | 'whd'): string => `${kind}_${randomDigits()}`;
