import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '@liantu/config';

/** Whether the request was sent to a name of this machine: a foreign name that resolves to it is an attack. */
export const isSentToLoopback = ({ host }: IncomingHttpHeaders): boolean => {
  const name = hostOf(`http://${host ?? ''}`)?.hostname;
  return name !== undefined && isLoopback(name.replace(/^\[|\]$/g, ''));
};

/** Whether the page that sent it, if one did, came from here. Programs send no Origin. */
export const isFromOurPage = ({ host, origin }: IncomingHttpHeaders): boolean =>
  origin === undefined || (host !== undefined && hostOf(origin)?.host === hostOf(`http://${host}`)?.host);

const hostOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
