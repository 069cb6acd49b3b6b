import { accountCommands } from './account-commands.js';
import { backupCommand } from './backup-command.js';
import { cityAddCommand } from './city-add-command.js';
import { citySetCommand } from './city-set-command.js';
import type { Command } from './command.js';
import { costCommand } from './cost-command.js';
import { demoCommand } from './demo-command.js';
import { estimateCommand } from './estimate-command.js';
import { importCommand } from './import-command.js';
import { restoreCommand } from './restore-command.js';
import { solveCommand } from './solve-command.js';
import { verifyAuditCommand } from './verify-audit-command.js';

/** Everything that `chodo` can do, in the order of its help. */
export const commands: readonly Command[] = [
  cityAddCommand,
  citySetCommand,
  importCommand,
  estimateCommand,
  costCommand,
  solveCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  ...accountCommands,
  verifyAuditCommand,
];
