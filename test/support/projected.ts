import { project, type GraphMutation } from '@liantu/chain-graph';
import { position } from '@liantu/kernel';
import { idOf, recorded, type Events } from './world.js';

/** What a history does to the graph. */
export const given = (...events: Events): { readonly projected: () => readonly GraphMutation[] } => ({
  projected: () => recorded(...events).flatMap(project),
});

/** The mark of the event at a place of the history, counted from 1. */
export const from = (place: number): Pick<GraphMutation, 'because' | 'at'> => ({
  because: idOf(place),
  at: position(BigInt(place)),
});
