import {
  accepted,
  isSame,
  rejected,
  without,
  withWarnings,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badFact } from '../fact.js';
import { badText } from '../text.js';
import { badCreditCode, creditCodeWarning } from './credit-code.js';
import type { EnterpriseRegistered, Registration } from './enterprise.events.js';
import type { EnterpriseFacts, EnterpriseState } from './enterprise.state.js';

export class RegisterEnterprise {
  readonly type = 'RegisterEnterprise';

  constructor(
    readonly data: Registration,
    readonly context: CommandContext,
  ) {}
}

export const registerEnterprise = (
  { data, context }: RegisterEnterprise,
  enterprise: EnterpriseState,
  facts: EnterpriseFacts,
): Decision<EnterpriseRegistered> => {
  if (enterprise.registration !== undefined) return again(data, enterprise.registration);
  return (
    badFact(data, context) ??
    badText('name', data.name, 'name') ??
    badText('name', data.stockCode, 'stockCode') ??
    badCreditCode(data.creditCode) ??
    codeTaken(data, facts) ??
    withWarnings(accepted({ type: 'EnterpriseRegistered', data }), ...creditCodeWarning(data.creditCode))
  );
};

/** Telling the same twice records nothing; whoever told it. */
const again = (data: Registration, registration: Registration): Decision<EnterpriseRegistered> =>
  isSame(without(data, 'source'), without(registration, 'source'))
    ? accepted()
    : rejected(
        'ENTERPRISE_ALREADY_REGISTERED',
        `${data.enterpriseId} is registered as ${registration.name}: rename or relocate it, or choose another id`,
        'id',
      );

const codeTaken = (
  { enterpriseId, creditCode }: Registration,
  { creditCodeHolder }: EnterpriseFacts,
): Rejected | undefined =>
  creditCode === undefined || creditCodeHolder === undefined || creditCodeHolder === enterpriseId
    ? undefined
    : rejected(
        'CREDIT_CODE_TAKEN',
        `Enterprise ${creditCodeHolder} has the credit code ${creditCode}: record the facts under that id`,
        'creditCode',
      );
