import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, Length, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../id.js';
import { type Sector, SECTORS, type Standing, STANDINGS } from '../standing.js';

export class FoundPerson {
  @IsId()
  id: string;

  @Length(1, 80)
  name: string;

  @IsArray()
  @IsIn(STANDINGS, { each: true })
  standings: Standing[];
}

export class FoundAgency {
  @IsId()
  id: string;

  @Length(1, 80)
  name: string;

  /** For cards and tiles. */
  @Length(1, 16)
  shortName: string;

  /** The two letters on the agency's seat tile. */
  @Matches(/^\p{Lu}{2}$/u)
  letters: string;

  @IsIn(SECTORS)
  sector: Sector;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FoundPerson)
  people: FoundPerson[];
}

/** Sets a table: a task force, its agencies, their people. */
export class FoundTaskForce {
  @IsId()
  id: string;

  @Length(1, 80)
  name: string;

  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => FoundAgency)
  agencies: FoundAgency[];
}
