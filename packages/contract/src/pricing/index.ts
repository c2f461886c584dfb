/** What things cost: pure functions on whole numbers of a currency's minor unit, the same in the store, a browser and a vendor's server. */
export { minorDigits } from './minor-digits.ts';
export { share } from './share.ts';
export { AmountError, type Quantities, chargeFor, meteredCharge } from './charge.ts';
export { type Discount, discountOn } from './discount.ts';
export { type Tax, type Taxed, applyTax, taxScale } from './tax.ts';
export { type Breakdown, type ChargeLine, breakDown } from './break-down.ts';
export { type Proration, prorate } from './prorate.ts';
export { yearlySaving } from './yearly-saving.ts';
