import type { ClusterOnDate } from '@liantu/chain-graph';
import { byCodePoint, endOf, type CalendarDate } from '@liantu/kernel';
import { heldBackOn, point, spans, told, type Log } from '../facts.js';

/** By id; a retired one is left out from that day on, one not yet designated answers as designated. */
export const clustersOn = (log: Log, asOf: CalendarDate): readonly ClusterOnDate[] =>
  told(log, 'ClusterDesignated')
    .flatMap((designation) =>
      spans(
        [designation],
        told(log, 'ClusterRetired').filter(({ data }) => data.clusterId === designation.data.clusterId),
      ),
    )
    .filter((span) => asOf < endOf(span))
    .map(({ data: { clusterId: id, name, chainId: chain, territory, tier } }) => {
      const targets = told(log, 'ClusterDesignated', 'ClusterRetargeted')
        .filter(({ data }) => data.clusterId === id)
        .map((event) => point(event, event.data.targetOutput));
      const targetOutput = heldBackOn(targets, asOf)?.value;
      return { id, name, chain, territory, tier, ...(targetOutput !== undefined && { targetOutput }) };
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
