import { createHttp } from '#libs/client';

/** Asks the server of this page, with the cookie that the browser keeps. */
export const http = createHttp();
