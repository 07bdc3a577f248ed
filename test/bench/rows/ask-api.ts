import { openConnections, post } from '../harness/http.js';
import { SideProcess } from '../harness/side-process.js';

export interface GapAnswer {
  readonly gaps: {
    readonly verdicts: readonly {
      readonly stage: { readonly id: string };
      readonly enterprises: number;
      readonly outsidePurchases: string | null;
    }[];
  };
}

export interface AskedApi {
  ask<Data>(query: string, variables: object): Promise<Data>;
  close(): Promise<void>;
}

/** An api of its own over a data folder, to be asked a few questions. */
export const openApiAt = async (folder: string): Promise<AskedApi> => {
  const api = await SideProcess.start({ program: 'sides/read-api', settings: { folder } });
  const agent = openConnections(1);
  return {
    ask: async <Data>(query: string, variables: object): Promise<Data> => {
      const body = await post(agent, api.address, JSON.stringify({ query, variables }));
      const { data } = JSON.parse(body) as { readonly data?: Data };
      if (data === undefined) throw new Error(`The api refused: ${body.slice(0, 500)}`);
      return data;
    },
    close: async () => {
      agent.destroy();
      await api.finish();
    },
  };
};
