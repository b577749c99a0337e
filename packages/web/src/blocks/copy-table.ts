import { type TableTwin, twinHtml, twinText } from '@ohsim/documents/charts';

/** Puts a table on the clipboard as tab-separated text for spreadsheets and as HTML for documents; throws where the browser forbids it. */
export async function copyTable(twin: TableTwin): Promise<void> {
  const text = twinText(twin);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(twinHtml(twin), 'text/html') }),
  ]);
}
