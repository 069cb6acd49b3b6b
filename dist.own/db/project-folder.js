import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
/** The folder of Chodo's package.json, whether this runs from source or from `dist`. */
export function findProjectFolder() {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, 'package.json'))) {
        const parent = dirname(folder);
        if (parent === folder)
            throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
        folder = parent;
    }
    return folder;
}
//# sourceMappingURL=project-folder.js.map