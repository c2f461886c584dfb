import type { StaffRole } from '@chandlery/store';

/** What members of the operator's staff may do; "none" lets them go. */
export const staffRoles = ['admin', 'reviewer', 'support', 'finance'] as const satisfies readonly StaffRole[];
