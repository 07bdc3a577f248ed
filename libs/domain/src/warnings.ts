import type { Command } from '@liantu/kernel';
import { creditCodeWarning } from './enterprise/credit-code.js';
import { RegisterEnterprise } from './enterprise/register-enterprise.js';

/** What the receipt of a command says beside accepting it; the same each time it is sent. */
export const warningsOf = (command: Command): readonly string[] =>
  command instanceof RegisterEnterprise ? creditCodeWarning(command.data.creditCode) : [];
