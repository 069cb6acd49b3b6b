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
import { Reflector } from '@nestjs/core';
import express from 'express';
import { promisify } from 'node:util';
import { race } from 'rxjs';
import { accountOf } from './answered.js';
import { beyond } from './arriving.js';
import { hasBody, tooLarge, unreadableBody, unsupportedBody } from './bodies.js';
import { limitsOf } from './limits.js';
import { RunningUploads } from './running-uploads.js';
const partType = 'application/octet-stream';
/**
 * Reads the body of a request once it is known who asks and what the route takes; so nobody else's is read. Files are left to
 * the route, which writes them to disk as they arrive.
 */
let ReadBody = class ReadBody {
    reflector;
    parsers = new Map();
    uploads = new RunningUploads();
    constructor(reflector) {
        this.reflector = reflector;
    }
    async intercept(context, next) {
        const http = context.switchToHttp();
        const request = http.getRequest();
        if (!hasBody(request))
            return next.handle();
        const response = http.getResponse();
        const limits = limitsOf(this.reflector, context);
        const isForm = Boolean(request.is('multipart/form-data')) && limits.filesBytes > 0;
        await this.read(request, response, limits, isForm);
        if (!isForm)
            return next.handle();
        response.once('close', this.uploads.take(accountOf(request) ?? ''));
        return race(beyond(limits.filesBytes, request), next.handle());
    }
    async read(request, response, limits, isForm) {
        const isPart = limits.partBytes > 0 && Boolean(request.is(partType));
        const takesJson = limits.partBytes === 0 && Boolean(request.is('application/json'));
        if (!isForm && !isPart && !takesJson)
            throw unsupportedBody(request, limits);
        const [bytes, most] = [
            declaredBytes(request),
            isForm ? limits.filesBytes : isPart ? limits.partBytes : limits.jsonBytes,
        ];
        if (bytes > most) {
            // Else the rest of the body would be waited for, only to throw it away.
            response.set('Connection', 'close');
            throw tooLarge(bytes, most);
        }
        if (!isForm)
            await this.parserOf(isPart ? 'raw' : 'json', most)(request, response).catch(refuse);
    }
    parserOf(form, limit) {
        const key = `${form} ${limit}`;
        const made = form === 'raw' ? express.raw({ limit, type: partType }) : express.json({ limit });
        const parser = this.parsers.get(key) ?? promisify(made);
        this.parsers.set(key, parser);
        return parser;
    }
};
ReadBody = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Reflector])
], ReadBody);
export { ReadBody };
function declaredBytes({ headers }) {
    return Number(headers['content-length'] ?? 0);
}
function refuse(error) {
    throw unreadableBody(error);
}
//# sourceMappingURL=read-body.interceptor.js.map