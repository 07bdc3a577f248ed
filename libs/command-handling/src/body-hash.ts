import { hash } from 'node:crypto';
import { canonicalText } from '@liantu/kernel';

/** Lower-case hex SHA-256 of a command's body as it was sent, before defaults; the order of its fields does not count. */
export const bodyHash = (body: object): string => hash('sha256', canonicalText(body), 'hex');
