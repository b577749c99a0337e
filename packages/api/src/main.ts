/** The server as a program: settings of the environment, ended by signals. */
import { StartError, startServer, stopOnSignals } from './server.ts';

try {
  const server = await startServer();
  stopOnSignals(server);
  console.log(`ohsim is running: ${server.url}`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
