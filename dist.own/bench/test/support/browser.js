import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
/** Where Debian and others put Chromium; CHODO_CHROMIUM names another. */
const places = [
    process.env['CHODO_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Software WebGL, and nothing of the browser's own that looks for the internet. */
const words = [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
];
/** The system's Chromium without a window; throws naming what to install where there is none. */
export function openBrowser() {
    const executablePath = places.find((place) => place !== undefined && existsSync(place));
    if (!executablePath)
        throw new Error('No Chromium found: install it (apt install chromium) or set CHODO_CHROMIUM.');
    return chromium.launch({ executablePath, args: words });
}
//# sourceMappingURL=browser.js.map