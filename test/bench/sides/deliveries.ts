import {
  enterpriseId,
  EstablishLink,
  linkId,
  RegisterEnterprise,
  regionCode,
  RevalueLink,
} from '@liantu/domain';
import { calendarDate, yuan, type CommandContext } from '@liantu/kernel';
import { PADDING, type Revaluation } from '../world/commands.js';

const buyer = enterpriseId('buyer');
const effectiveOn = calendarDate('2015-01-01');
const today = calendarDate('2026-06-30');

const context = (commandId: string): CommandContext => ({
  commandId,
  bodyHash: commandId.padStart(64, '0'),
  actor: 'bench',
  correlationId: commandId,
  today,
});

const establish = (link: number): EstablishLink =>
  new EstablishLink(
    {
      linkId: linkId(`L${link}`),
      supplier: { kind: 'outside', region: regionCode('330200') },
      customer: buyer,
      kind: 'SUPPLY',
      goods: '机柜',
      effectiveOn,
    },
    context(`l-${link}`),
  );

/** One buyer and its deliveries, which the commands that are measured revalue. */
export const establishAll = async (
  deliveries: number,
  execute: (command: object) => Promise<void>,
): Promise<void> => {
  const registration = { enterpriseId: buyer, name: '许继电气', region: regionCode('411000'), effectiveOn };
  await execute(new RegisterEnterprise(registration, context('buyer')));
  await Promise.all(Array.from({ length: deliveries }, (_, link) => execute(establish(link))));
};

export const revalue = ({ id, link, value, effectiveOn: from }: Revaluation): RevalueLink => {
  const source = { title: '购销合同', url: PADDING, confidence: 'MEDIUM' } as const;
  const data = { linkId: linkId(`L${link}`), annualValue: yuan(value), effectiveOn: from, source };
  return new RevalueLink(data, context(id));
};
