var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { UndoService } from './undo.service.js';
/** The journal that the database keeps of every write, for reading and for undo. */
let HistoryModule = class HistoryModule {
};
HistoryModule = __decorate([
    Module({ controllers: [HistoryController], providers: [HistoryService, UndoService] })
], HistoryModule);
export { HistoryModule };
//# sourceMappingURL=history.module.js.map