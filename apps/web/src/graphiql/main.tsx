import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { fetcher } from './fetcher.js';
import './page.css';

const FIRST_QUERY = `# 链图 liantu：智能电力装备（SPE）在本市缺哪些环节？Ctrl-Enter 运行
{
  gaps(chain: "SPE") {
    completeness { present total localSupplyRate }
    verdicts {
      stage { id name }
      verdict
      reason
      enterprises
      outsidePurchases
      evidence { text }
    }
  }
}
`;

const container = document.getElementById('graphiql');
if (container !== null)
  createRoot(container).render(
    <GraphiQL fetcher={fetcher} defaultQuery={FIRST_QUERY} defaultEditorToolsVisibility />,
  );
