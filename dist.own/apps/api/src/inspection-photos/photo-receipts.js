var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { PhotoFiles } from './photo-files.js';
import { refusalWords } from './photo-refusals.js';
/** How far photos have come, told to the phone. */
let PhotoReceipts = class PhotoReceipts {
    files;
    constructor(files) {
        this.files = files;
    }
    async of({ municipalityCode, sha256, bytes, state, refusal }) {
        const receivedBytes = state === 'stored' ? bytes : await this.files.receivedBytes({ municipalityCode, sha256 });
        return { sha256, state, receivedBytes, reason: refusal === null ? null : refusalWords(refusal).ja };
    }
    async ofAll(files) {
        return Promise.all(files.map((file) => this.of(file)));
    }
};
PhotoReceipts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PhotoFiles])
], PhotoReceipts);
export { PhotoReceipts };
//# sourceMappingURL=photo-receipts.js.map