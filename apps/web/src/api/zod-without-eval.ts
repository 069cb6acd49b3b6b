import { config } from 'zod';

// Shapes compile themselves by `new Function` where they may; the content security policy says no, and each try would be reported.
config({ jitless: true });
