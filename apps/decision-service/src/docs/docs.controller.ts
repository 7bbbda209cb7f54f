import { Controller, Get, Res } from '@nestjs/common';
import type { HttpReply } from '../http/request-context.js';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './open-api.js';

const document = openApiDocument();
const page = docsPage(document);

@Controller()
export class DocsController {
  @Get('/api/v1/openapi.json')
  openApi(): unknown {
    return document;
  }

  @Get('/api/docs')
  docs(@Res({ passthrough: true }) reply: HttpReply): string {
    reply.type('text/html; charset=utf-8');
    return page;
  }
}
