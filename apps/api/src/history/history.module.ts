import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { UndoService } from './undo.service.js';

/** The journal that the database keeps of every write, for reading and for undo. */
@Module({ controllers: [HistoryController], providers: [HistoryService, UndoService] })
export class HistoryModule {}
