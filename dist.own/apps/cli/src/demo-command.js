import { readArguments, requirePositionals } from './arguments.js';
import { printResult } from './command.js';
export const demoCommand = {
    words: ['demo'],
    summary: { en: 'loads the fictional demo city', ja: '架空のデモ都市を読み込みます' },
    usage: ['demo [--json]'],
    options: [],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
        requirePositionals(positionals);
        const { withApplication } = await import('./application.js');
        const { DemoService } = await import('../../api/src/demo/demo.service.js');
        const demo = await withApplication((app) => app.get(DemoService).load());
        const line = demo.loaded
            ? `The demo city ${demo.code} has been loaded.`
            : `The demo city ${demo.code} is there already.`;
        printResult(terminal, values.json, demo, [line]);
    },
};
//# sourceMappingURL=demo-command.js.map