import type { InvestmentCase } from '@ohsim/engine';
import { useState } from 'react';
import { Card } from '../../blocks/card.tsx';
import { saveFile } from '../../blocks/save-file.ts';
import type { CaseFileKind } from './case-files-api.ts';
import { fetchCaseFile } from './case-files-api.ts';
import type { CaseQuery } from './case-store.ts';
import { ReproduceCaseDisclosure } from './reproduce-case-disclosure.tsx';

const FILES: readonly { readonly kind: CaseFileKind; readonly label: string; readonly what: string }[] = [
  { kind: 'docx', label: 'Download Word document', what: 'Five Case document with contents, charts, assumptions log and sign-off.' },
  {
    kind: 'xlsx',
    label: 'Download Excel workbook',
    what: 'Live formulas for optimism, discounting and totals; budget, switching values, registers.',
  },
  { kind: 'board', label: 'Download board page', what: 'One page in Word: scale, responsiveness, outcome.' },
];

/** Files of the case, written by the server from the same case, so that they say what the page says. */
export function ExportCard({ query, investment }: { readonly query: CaseQuery; readonly investment: InvestmentCase }) {
  const [going, setGoing] = useState<CaseFileKind>();
  const [said, setSaid] = useState<{ readonly kind: CaseFileKind; readonly text: string; readonly wrong: boolean }>();
  const download = async (kind: CaseFileKind): Promise<void> => {
    setGoing(kind);
    setSaid(undefined);
    try {
      const { name, bytes, type } = await fetchCaseFile(query, kind);
      saveFile(name, bytes, type);
      setSaid({ kind, text: `${name} is in your downloads.`, wrong: false });
    } catch (error) {
      setSaid({ kind, text: error instanceof Error ? error.message : String(error), wrong: true });
    }
    setGoing(undefined);
  };
  return (
    <Card
      id="export"
      title="Take it with you"
      subtitle="Worked out again by the server from the same case: the same numbers, each with its run"
    >
      <ul className="ohs-case__files">
        {FILES.map(({ kind, label, what }) => (
          <li key={kind}>
            <button type="button" className="ohs-button" disabled={going !== undefined} onClick={() => void download(kind)}>
              {label}
            </button>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <ReproduceCaseDisclosure request={query.request} investment={investment} />
      <div className="ohs-running" role="status">
        {going === undefined ? null : (
          <>
            <progress aria-label="Writing the file" />
            <span>The server works the case out and writes the file. This can take a minute.</span>
          </>
        )}
        {said === undefined || said.wrong ? null : <span>{said.text}</span>}
      </div>
      {said?.wrong ? (
        <p className="ohs-case__wrong" role="alert">
          The file could not be written: {said.text}
        </p>
      ) : null}
    </Card>
  );
}
