/** Parts of shell programs that print numbers again. */

/** A document into a file. A quotation mark would end the text that the shell is given. */
export const heredoc = (file: string, value: unknown): string => `cat > ${file} <<'END'\n${JSON.stringify(value)}\nEND\n`;

/** Where the server is, unless the shell says otherwise. */
export const API_AT = 'API=${API:-http://localhost:8042/api/v1/workspaces/local}\n';

/** JSON from standard input, in Node. */
export const READ = 'JSON.parse(require("fs").readFileSync(0,"utf8"))';

/** A command that prints, one a line, what stands at addresses of the blocks that an expression gives. */
export const readerOf = (blocks: string, addresses: readonly string[]): string => `node -e '
const blocks = ${blocks};
for (const address of ${JSON.stringify(addresses)}) {
  const [kind, id, ...path] = address.split("/");
  console.log(String(path.reduce((value, key) => value[key], blocks.find((block) => block.kind === kind && block.id === id))));
}'
`;
