import { type TableTwin, twinCsv } from '@ohsim/documents/charts';
import { type RefObject, useState } from 'react';
import { copyTable } from './copy-table.ts';
import { fileName, saveFile } from './save-file.ts';
import { pictureIn, savePng, saveSvg } from './save-picture.ts';

interface ExportMenuProps {
  readonly name: string;
  readonly source: string;
  readonly twin: TableTwin;
  readonly csvTwin: TableTwin;
  /** The frame whose chart is saved. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** A chart taken elsewhere: its table as CSV or on the clipboard, its picture as SVG or PNG. */
export function ExportMenu({ name, source, twin, csvTwin, frame }: ExportMenuProps) {
  const [said, setSaid] = useState('');
  const file = fileName('ohsim', name);
  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    const found = pictureIn(frame.current, { title: name, source });
    if (found === undefined) return setSaid('No picture is drawn: show the chart first.');
    if (kind === 'svg') saveSvg(file, found.svg);
    else await savePng(file, found);
    setSaid('');
  };
  const copy = async (): Promise<void> => {
    try {
      await copyTable(twin);
      setSaid('Table copied: paste it into a spreadsheet or a document.');
    } catch {
      setSaid('This browser does not let the page copy: download the CSV.');
    }
  };
  const item = (label: string, run: () => void) => (
    <button type="button" className="ohs-link" onClick={run}>
      {label}
      <span className="ohs-hidden">: {name}</span>
    </button>
  );
  return (
    <>
      {item('Download CSV', () => saveFile(`${file}.csv`, twinCsv(csvTwin), 'text/csv;charset=utf-8'))}
      {item('Copy table', () => void copy())}
      {item('SVG', () => void picture('svg'))}
      {item('PNG', () => void picture('png').catch(() => setSaid('The picture could not be made: download the SVG.')))}
      <span role="status">{said}</span>
    </>
  );
}
