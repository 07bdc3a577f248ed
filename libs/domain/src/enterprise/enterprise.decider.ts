import {
  byType,
  withWarnings,
  type ByType,
  type Decider,
  type Decision,
  type Variants,
} from '@liantu/kernel';
import { closeEnterprise, type CloseEnterprise } from './close-enterprise.js';
import { creditCodeWarning } from './credit-code.js';
import { enterZone, type EnterZone } from './enter-zone.js';
import type { EnterpriseEvent } from './enterprise.events.js';
import {
  evolveEnterprise,
  initialEnterprise,
  type EnterpriseFacts,
  type EnterpriseState,
} from './enterprise.state.js';
import { joinChain, type JoinChain } from './join-chain.js';
import { leaveChain, type LeaveChain } from './leave-chain.js';
import { leaveZone, type LeaveZone } from './leave-zone.js';
import { earlyWarning } from './registration-day.js';
import { registerEnterprise, type RegisterEnterprise } from './register-enterprise.js';
import { relocateEnterprise, type RelocateEnterprise } from './relocate-enterprise.js';
import { renameEnterprise, type RenameEnterprise } from './rename-enterprise.js';
import { reopenEnterprise, type ReopenEnterprise } from './reopen-enterprise.js';
import { reportFigures, type ReportFigures } from './report-figures.js';
import { resumeEnterprise, type ResumeEnterprise } from './resume-enterprise.js';
import { suspendEnterprise, type SuspendEnterprise } from './suspend-enterprise.js';

export type EnterpriseCommand =
  | RegisterEnterprise
  | RenameEnterprise
  | RelocateEnterprise
  | EnterZone
  | LeaveZone
  | JoinChain
  | LeaveChain
  | ReportFigures
  | SuspendEnterprise
  | ResumeEnterprise
  | CloseEnterprise
  | ReopenEnterprise;

const rules: ByType<
  Variants<EnterpriseCommand>,
  [enterprise: EnterpriseState, facts: EnterpriseFacts],
  Decision<EnterpriseEvent>
> = {
  RegisterEnterprise: registerEnterprise,
  RenameEnterprise: renameEnterprise,
  RelocateEnterprise: relocateEnterprise,
  EnterZone: enterZone,
  LeaveZone: leaveZone,
  JoinChain: joinChain,
  LeaveChain: leaveChain,
  ReportFigures: reportFigures,
  SuspendEnterprise: suspendEnterprise,
  ResumeEnterprise: resumeEnterprise,
  CloseEnterprise: closeEnterprise,
  ReopenEnterprise: reopenEnterprise,
};

const decide = byType(rules);

const warningsOf = (command: EnterpriseCommand, { registration }: EnterpriseState): readonly string[] =>
  command.type === 'RegisterEnterprise'
    ? creditCodeWarning(command.data.creditCode)
    : earlyWarning(command.data, registration);

export const enterpriseDecider: Decider<
  EnterpriseState,
  EnterpriseCommand,
  EnterpriseEvent,
  EnterpriseFacts
> = {
  category: 'enterprise',
  initialState: initialEnterprise,
  evolve: evolveEnterprise,
  decide: (command, enterprise, facts) => {
    const decision = decide(command, enterprise, facts);
    return decision.outcome === 'rejected'
      ? decision
      : withWarnings(decision, ...warningsOf(command, enterprise));
  },
  warningsOf,
};
