import { linkId, type LinkEvent, type LinkId, type Supplier } from '@liantu/domain';
import { addDays, yuan } from '@liantu/kernel';
import { DAYS, enterpriseAt, FIRST_DAY, profileOf, sources } from './enterprises.js';
import { FAR_REGIONS } from './places.js';
import { Random } from './random.js';
import { outputsOf, stageAt } from './templates.js';

export const linkAt = (index: number): LinkId => linkId(`L${String(index).padStart(8, '0')}`);

interface Size {
  readonly enterprises: number;
  readonly seed: number;
}

/** A link sells the goods of its supplier's stage; a fifth comes from outside, and a few customers have most of them. */
export const linkEvents = (index: number, { enterprises, seed }: Size): readonly LinkEvent[] => {
  const random = new Random(seed ^ 0x51ab, index);
  const seller = random.below(enterprises);
  const buyer = (random.skewed(enterprises) * 7919) % enterprises;
  const { chain, stages } = profileOf(seller, seed);
  const [stage] = stages;
  const into = outputsOf(stage)[0];
  const since = addDays(FIRST_DAY, random.below(DAYS));
  const established: LinkEvent = {
    type: 'SupplyLinkEstablished',
    data: {
      linkId: linkAt(index),
      supplier: supplierOf(seller, random),
      customer: enterpriseAt(buyer === seller ? (buyer + 1) % enterprises : buyer),
      kind: random.chance(0.03) ? 'RECYCLING' : 'SUPPLY',
      ...(random.chance(0.9) && { stageId: stageAt(chain, stage) }),
      ...(into !== undefined && random.chance(0.7) && { intoStageId: stageAt(chain, into) }),
      goods: `${stage + 1}号产品及配套件`,
      ...(random.chance(0.7) && { annualValue: yuan(BigInt(random.magnitude(1e4, 1e9))) }),
      effectiveOn: since,
      source: random.pick(sources),
    },
  };
  const later = addDays(since, 1 + random.below(1500));
  if (random.chance(0.05))
    return [
      established,
      { type: 'SupplyLinkEnded', data: { linkId: linkAt(index), reason: '合同到期', effectiveOn: later } },
    ];
  return [established];
};

const supplierOf = (seller: number, random: Random): Supplier =>
  random.chance(0.2)
    ? { kind: 'outside', region: random.pick(FAR_REGIONS), name: `外地供应商${random.below(5000)}` }
    : { kind: 'enterprise', id: enterpriseAt(seller) };
