import { caseCells, cellAt, type InvestmentCase } from '@ohsim/engine';
import { useMemo, useState } from 'react';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { FigureTold, ProgramTexts } from '../workbench/program-texts.tsx';
import type { CaseRequest } from './case-plan.ts';
import { reproduceCase } from './reproduce-case.ts';

interface ReproduceCaseProps {
  readonly request: CaseRequest;
  readonly investment: InvestmentCase;
}

/** Programs that give exactly a number of the case, of whatever block. */
export function ReproduceCaseDisclosure(props: ReproduceCaseProps) {
  return (
    <Disclosure label="Reproduce a figure" of="of the case" title="Reproduce a figure of the case" wide>
      <Figures {...props} />
    </Disclosure>
  );
}

function Figures({ request, investment }: ReproduceCaseProps) {
  const blocks = useMemo(() => investment.sections.flatMap((section) => section.blocks), [investment]);
  const offered = useMemo(
    () =>
      blocks.flatMap((block) => {
        const cells = caseCells(block);
        if (block.kind === 'heading' || cells.length === 0) return [];
        const title = 'title' in block ? block.title : 'label' in block ? block.label : block.id;
        return [{ key: `${block.kind}/${block.id}`, label: title, cells }];
      }),
    [blocks],
  );
  const [chosen, setChosen] = useState('');
  const [address, setAddress] = useState('');
  const shown = offered.find(({ key }) => key === chosen) ?? offered[0];
  const cell = shown?.cells.find((each) => each.address === address) ?? shown?.cells[0];
  if (shown === undefined || cell === undefined) return <p>The case has no figure yet.</p>;
  const { settings } = investment.manifest;
  return (
    <>
      <div className="ohs-reproduce__choice">
        <SelectField
          label="Part of the case"
          value={shown.key}
          options={offered.map(({ key, label }) => ({ value: key, label }))}
          onChange={setChosen}
        />
        <SelectField
          label="Figure"
          value={cell.address}
          options={shown.cells.map((each) => ({ value: each.address, label: each.label }))}
          onChange={setAddress}
        />
      </div>
      <FigureTold {...cell} value={cellAt(blocks, cell.address)} modelVersion={investment.manifest.modelVersion} />
      <ProgramTexts programs={reproduceCase({ document: request, settings, addresses: [cell.address] })} />
    </>
  );
}
