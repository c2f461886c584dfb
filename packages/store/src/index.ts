/** The store as a library: to start it, to fill its catalogue, and to decide who gets what. */
export type { ProductListingInput } from './catalogue/listing.ts';
export { ListingError, type SaveOutcome } from './catalogue/outcome.ts';
export { saveListing } from './catalogue/save-listing.ts';
export { type PublisherListingInput, savePublisher } from './catalogue/save-publisher.ts';
export { type Authority, certifyRelease } from './certification/certify-release.ts';
export { type OperatorCertificate, listCertificates } from './certification/list-certificates.ts';
export { openAuthority } from './certification/open-authority.ts';
export { CertificationError, type CertificationRequest } from './certification/request.ts';
export { revokeCertificate } from './certification/revoke-certificate.ts';
export { advanceClock } from './clock/clock.ts';
export { currentTime, mustHaveTestClock, readClock } from './clock/operate-clock.ts';
export { type Config, ConfigError, readConfig } from './config/config.ts';
export { connectDatabase } from './database/connect.ts';
export type { Database, DatabaseConnection } from './database/database.ts';
export { type Grant, endSubscription, grantSubscription } from './entitlement/grant-subscription.ts';
export { FolderInUseError } from './database/folder-lock.ts';
export { loadDemo } from './demo/index.ts';
export { isUnavailable } from './database/unavailable.ts';
export {
  ImportError,
  type ImportOptions,
  type ImportProgress,
  importOfficialImages,
} from './import/official-images/import-images.ts';
export type { ImportReport } from './import/official-images/report.ts';
export { type KeyRing, createKeyRing } from './keys/key-ring.ts';
export { SealError } from './keys/seal.ts';
export { openSecret } from './keys/secret.ts';
export { issueLicense } from './license/issue-license.ts';
export type { LicenseComponent, LicenseFile, LicenseTerms } from './license/license.ts';
export { ImageError } from './media/save-image.ts';
export { AccountError } from './identity/operator/account-error.ts';
export { createAccount } from './identity/operator/create-account.ts';
export type { NewAccount } from './identity/operator/insert-account.ts';
export { findHolderId } from './identity/operator/find-holder.ts';
export { joinPublisher } from './identity/operator/join-publisher.ts';
export { setPassword } from './identity/operator/set-password.ts';
export { setStaffRole } from './identity/operator/set-staff-role.ts';
export { type Cancellation, cancelSubscription } from './payment/operator/cancel-subscription.ts';
export { listPayments } from './payment/operator/list-payments.ts';
export { type RequestedRefund, refundPayment } from './payment/operator/refund-payment.ts';
export { type PayoutAccount, setPayout } from './payment/operator/set-payout.ts';
export { type Finding, type Reconciliation } from './payment/reconcile/reconcile.ts';
export { reconcileStore } from './payment/reconcile/reconcile-store.ts';
export type { PaymentRow } from './payment/tables.ts';
export type { Identity, SignedIn } from './registry/identity.ts';
export { type App, type AppOptions, createApp } from './server/app.ts';
export { type RunningStore, type StartOptions, startStore } from './server/start.ts';
export { SubscriptionError } from './subscription/subscription-error.ts';
export { type OperatorSubscription, listSubscriptions } from './subscription/list-subscriptions.ts';
export type { StaffRole } from './caller/caller.ts';
export type { PublisherRole } from './entitlement/caller.ts';
