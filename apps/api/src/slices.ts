import { StatusModule } from './status/status.module.js';

/** Everything that can be asked and commanded by GraphQL, one module each. */
export const slices = [StatusModule];
