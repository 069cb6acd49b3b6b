import { runChodo } from './run-chodo.js';

process.exitCode = await runChodo(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
});
