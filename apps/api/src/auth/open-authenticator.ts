import type { Access } from '@liantu/config';
import type { Logger } from '@liantu/observability';
import { LoopbackAuthenticator, type Authenticator } from './authenticator.js';
import { Issuer } from './issuer.js';
import { TokensFile } from './tokens-file.js';

export const openAuthenticator = async (access: Access, logger: Logger): Promise<Authenticator> => {
  if (access.kind === 'tokens') return TokensFile.open(access.file, logger);
  return access.kind === 'issuer' ? new Issuer(access) : new LoopbackAuthenticator();
};
