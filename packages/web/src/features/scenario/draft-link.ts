/** A scenario in a link: its JSON as base64url, so that the address alone reproduces the view. */

/** Text that fits an address. */
export function encodeDraft(scenario: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The JSON text in a link, or the raw text where it cannot be decoded, so that checking it names the problem and nothing is lost. */
export function decodeDraft(text: string): string {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}
