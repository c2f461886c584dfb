import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { certificatesCommand } from './certificates.ts';
import { certifyCommand } from './certify.ts';
import { cancelCommand } from './cancel.ts';
import { clockCommand } from './clock.ts';
import { createCommand } from './create.ts';
import { endCommand } from './end.ts';
import { grantCommand } from './grant.ts';
import { joinCommand } from './join.ts';
import { passwordCommand } from './password.ts';
import { paymentsCommand } from './payments.ts';
import { payoutCommand } from './payout.ts';
import { reconcileCommand } from './reconcile.ts';
import { refundCommand } from './refund.ts';
import { revokeCommand } from './revoke.ts';
import { staffCommand } from './staff.ts';
import { subscriptionsCommand } from './subscriptions.ts';

/** `operator`: what a store's operator does on its database. */
export const operatorCommand = (terminal: Terminal): Command =>
  new Command('operator')
    .description("operate a store, on the store's own database")
    .addCommand(createCommand(terminal))
    .addCommand(passwordCommand(terminal))
    .addCommand(staffCommand(terminal))
    .addCommand(joinCommand(terminal))
    .addCommand(grantCommand(terminal))
    .addCommand(endCommand(terminal))
    .addCommand(cancelCommand(terminal))
    .addCommand(subscriptionsCommand(terminal))
    .addCommand(paymentsCommand(terminal))
    .addCommand(refundCommand(terminal))
    .addCommand(payoutCommand(terminal))
    .addCommand(reconcileCommand(terminal))
    .addCommand(certifyCommand(terminal))
    .addCommand(revokeCommand(terminal))
    .addCommand(certificatesCommand(terminal))
    .addCommand(clockCommand(terminal));
