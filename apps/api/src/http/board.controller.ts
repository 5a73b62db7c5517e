import { Controller, Get, Query } from '@nestjs/common';
import { readBoard, readingAmong } from '#libs/board';
import { type BoardAnswer, type BoardPresence, FindBoard, parseStream } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { LiveGateway } from '../live/live.gateway.js';
import { Me } from './session.guard.js';

/** The board: cases by stage, referrals by who holds them, actions by agency. */
@Controller('api/board')
export class BoardController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly live: LiveGateway,
  ) {}

  @Get()
  read(@Me() { actor }: SignedIn, @Query() query: Record<string, unknown>): Promise<BoardAnswer> {
    const sought = parseInput(FindBoard, query);
    return this.unitOfWork.read(actor, (db) => readBoard(db, actor, sought));
  }

  /** Who is at this moment in the cases that I read; it is kept nowhere. */
  @Get('here')
  async here(@Me() { actor }: SignedIn): Promise<BoardPresence> {
    const present = this.live.inCases();
    const read = await this.unitOfWork.read(actor, (db) => readingAmong(db, [...present.keys()]));
    return { here: read.map((stream) => ({ caseId: parseStream(stream)!.id, people: present.get(stream)! })) };
  }
}
