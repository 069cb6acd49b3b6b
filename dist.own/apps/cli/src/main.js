import { mayBeClosed } from './closed-output.js';
import { runChodo } from './run-chodo.js';
mayBeClosed(process.stdout);
mayBeClosed(process.stderr);
process.exitCode = await runChodo(process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
});
//# sourceMappingURL=main.js.map