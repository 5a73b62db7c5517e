import type { IncomingMessage } from 'node:http';
import { Controller, Get, Headers, type OnModuleInit, Param, Put, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { FILE_TYPES, type FileRef, parseStream, Refusal, type StreamName } from '#libs/domain';
import { type FileRow, loadFile, readOff } from '#libs/files';
import { UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { FileKeeping } from '../file-keeping.js';
import { Me } from './session.guard.js';
import type { SignedInRequest } from './signed-in-request.js';

const PATH = 'api/files';
/** A file's bytes as they are: no form can send that without being asked first. */
const BYTES = 'application/octet-stream';

/** What is said with every file: it is what it is said to be, runs nothing, and is for this installation's pages alone. */
const INERT = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

@Controller(PATH)
export class FilesController implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keeping: FileKeeping,
    private readonly adapter: HttpAdapterHost<FastifyAdapter>,
  ) {}

  /** The body of this one route is handed on unread, so that nothing is read before the right was asked. */
  onModuleInit(): void {
    this.adapter.httpAdapter.getInstance().addContentTypeParser(BYTES, (request, payload, done) => {
      const isOurs = request.method === 'PUT' && request.routeOptions.url === `/${PATH}/:id`;
      if (isOurs) return done(null, payload);
      done(Object.assign(new Error('no bytes are taken here'), { statusCode: 415 }));
    });
  }

  @Put(':id')
  async send(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Query('stream') stream: unknown,
    @Headers('content-length') length: string | undefined,
    @Req() request: SignedInRequest,
  ): Promise<FileRef> {
    try {
      if (request.body !== request.raw) throw new Refusal('invalid_input', { body: [`must be ${BYTES}`] });
      if (!isUUID(id, '4')) throw new Refusal('invalid_input', { id: ['must be a UUID of chance (version 4)'] });
      if (!parseStream(stream)) throw new Refusal('not_found');
      const declared = Number(length ?? 0) || 0;
      const body = request.raw;
      return await this.keeping.intake.take(me.actor, {
        id: id.toLowerCase(),
        stream: stream as StreamName,
        body,
        declared,
      });
    } catch (error) {
      readOff(request.raw as IncomingMessage);
      throw error;
    }
  }

  @Get(':id')
  async fetch(@Me() me: SignedIn, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.readable(me, id);
    const isPicture = file.kind === 'picture';
    await this.hand(reply, file.storeKey, {
      'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'content-disposition': isPicture ? 'inline' : `attachment; filename="${nameOf(file)}"`,
      'content-length': String(file.bytes),
      'cache-control': 'private, no-store',
    });
  }

  @Get(':id/preview')
  async preview(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.readable(me, id);
    if (!file.previewKey) throw new Refusal('not_found');
    const etag = `"${file.id}"`;
    const headers = { 'cache-control': 'private, max-age=0, must-revalidate', etag };
    // The right was asked: a browser that lost it is not told that what it holds is still good.
    if (known === etag)
      return void reply
        .headers({ ...INERT, ...headers })
        .status(304)
        .send();
    await this.hand(reply, file.previewKey, {
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      ...headers,
    });
  }

  /** A file that the reader may read now; whatever else has that id, or has it no more, is not there. */
  private async readable({ actor }: SignedIn, id: string): Promise<FileRow> {
    if (!isUUID(id, 'all')) throw new Refusal('not_found');
    const file = await this.unitOfWork.read(actor, (db) => loadFile(db, id.toLowerCase()));
    if (file?.state !== 'ready') throw new Refusal('not_found');
    return file;
  }

  private async hand(reply: FastifyReply, key: string | null, headers: Record<string, string>): Promise<void> {
    const bytes = key ? await this.keeping.get(key) : null;
    if (!bytes) throw new Refusal('not_found');
    void reply.headers({ ...INERT, ...headers }).send(bytes);
  }
}

/** A name for a document that is kept elsewhere: when it was sent, and which it is. Nothing that somebody typed. */
const nameOf = ({ id, madeAt, type }: FileRow): string =>
  `baraza-${madeAt.toISOString().slice(0, 10)}-${id.slice(0, 8)}.${FILE_TYPES[type].ending}`;
