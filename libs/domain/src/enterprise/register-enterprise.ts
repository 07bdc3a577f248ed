import { accepted, rejected, type CommandContext, type Decision, type Rejected } from '@liantu/kernel';
import { badFact, dated, isRetold, type Told } from '../fact.js';
import { badText } from '../text.js';
import { badCreditCode } from './credit-code.js';
import type { EnterpriseRegistered, Registration } from './enterprise.events.js';
import type { EnterpriseFacts, EnterpriseState } from './enterprise.state.js';

/** Telling the same again records nothing, on another day too when the day is left out. */
export class RegisterEnterprise {
  readonly type = 'RegisterEnterprise';

  constructor(
    readonly data: Told<Registration>,
    readonly context: CommandContext,
  ) {}
}

export const registerEnterprise = (
  { data, context }: RegisterEnterprise,
  enterprise: EnterpriseState,
  facts: EnterpriseFacts,
): Decision<EnterpriseRegistered> => {
  if (enterprise.registration !== undefined) return again(data, enterprise.registration);
  const registration = dated(data, context);
  return (
    badFact(registration, context) ??
    badText('name', data.name, 'name') ??
    badText('name', data.stockCode, 'stockCode') ??
    badCreditCode(data.creditCode) ??
    codeTaken(data, facts) ??
    accepted({ type: 'EnterpriseRegistered', data: registration })
  );
};

const again = (told: Told<Registration>, registration: Registration): Decision<EnterpriseRegistered> =>
  isRetold(told, registration)
    ? accepted()
    : rejected(
        'ENTERPRISE_ALREADY_REGISTERED',
        `${told.enterpriseId} is registered as ${registration.name}: tell the same again, or choose another id`,
        'id',
      );

const codeTaken = (
  { enterpriseId, creditCode }: Told<Registration>,
  { creditCodeHolder }: EnterpriseFacts,
): Rejected | undefined =>
  creditCode === undefined || creditCodeHolder === undefined || creditCodeHolder === enterpriseId
    ? undefined
    : rejected(
        'CREDIT_CODE_TAKEN',
        `Enterprise ${creditCodeHolder} has the credit code ${creditCode}: record the facts under that id`,
        'creditCode',
      );
