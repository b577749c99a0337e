import { twinCsv } from '@ohsim/documents/charts';
import type { Baseline, Grade } from '@ohsim/engine';
import { useId, useMemo, useState } from 'react';
import { GradeMark, gradeWords } from '../../blocks/grade-mark.tsx';
import { saveFile } from '../../blocks/save-file.ts';
import { SelectField } from '../../blocks/select-field.tsx';
import { type AssumptionRow, assumptionRows, filterAssumptions } from './assumption-row.ts';

/** Rows shown before "Show all". */
const FIRST = 60;
const GRADES: readonly Grade[] = ['GREEN', 'AMBER', 'RED'];

/** Every number the model uses, with unit, range, grade, source and date; by grade and by words. */
export function AssumptionTable({ baseline }: { readonly baseline: Baseline }) {
  const rows = useMemo(() => assumptionRows(baseline.parameters, baseline.sources), [baseline]);
  const [grade, setGrade] = useState<Grade | ''>('');
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const shown = filterAssumptions(rows, { grade, words });
  const searchId = useId();
  const count = (each: Grade): number => rows.filter((row) => row.grade === each).length;
  return (
    <>
      <div className="ohs-assumptions__filters">
        <SelectField
          label="Grade"
          value={grade}
          options={[
            { value: '', label: `All ${rows.length}` },
            ...GRADES.map((each) => ({ value: each, label: `${count(each)} ${gradeWords(each)}` })),
          ]}
          onChange={(value) => setGrade(value as Grade | '')}
        />
        <div className="ohs-field">
          <label className="ohs-field__label" htmlFor={searchId}>
            Words in name, text or source
          </label>
          <input id={searchId} className="ohs-input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
        <button
          type="button"
          className="ohs-button"
          onClick={() => saveFile('ohsim-assumptions.csv', assumptionsCsv(shown), 'text/csv;charset=utf-8')}
        >
          Download CSV
        </button>
      </div>
      <p role="status" className="ohs-quiet">
        {shown.length === 0 ? 'No assumption fits. Try fewer words or all grades.' : `${shown.length} of ${rows.length} assumptions`}
      </p>
      {shown.length === 0 ? null : <Rows rows={all ? shown : shown.slice(0, FIRST)} />}
      {shown.length > FIRST && !all ? (
        <button type="button" className="ohs-button ohs-assumptions__more" onClick={() => setAll(true)}>
          Show all {shown.length}
        </button>
      ) : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly AssumptionRow[] }) {
  return (
    <table className="ohs-table ohs-assumptions">
      <caption className="ohs-hidden">Assumptions of the model</caption>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Value</th>
          <th scope="col">Unit</th>
          <th scope="col">Range</th>
          <th scope="col">Grade</th>
          <th scope="col">Source</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <strong>{row.label}</strong>
              <span className="ohs-assumptions__text">{row.description}</span>
              {row.note === '' ? null : <span className="ohs-assumptions__text">{row.note}</span>}
              <code>{row.id}</code>
            </th>
            <td data-label="Value">{row.value}</td>
            <td data-label="Unit">{row.unit}</td>
            <td data-label="Range">{row.range}</td>
            <td data-label="Grade">
              <GradeMark grade={row.grade} />
            </td>
            <td data-label="Source">
              {row.source?.url === undefined ? (row.source?.title ?? 'not found') : <a href={row.source.url}>{row.source.title}</a>}
              {row.source === undefined ? '' : `, ${row.source.publisher}`}
            </td>
            <td data-label="Date">{row.date}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['id', 'label', 'description', 'value', 'unit', 'range', 'grade', 'source', 'date', 'note'] as const;

function assumptionsCsv(rows: readonly AssumptionRow[]): string {
  return twinCsv({
    caption: 'Assumptions',
    columns: COLUMNS.map((id) => ({ id, label: id, numeric: false })),
    rows: rows.map((row) => COLUMNS.map((id) => (id === 'source' ? (row.source?.title ?? '') : row[id]))),
    decimals: 0,
  });
}
