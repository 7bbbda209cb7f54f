import { Controller } from '@nestjs/common';
import { getProfiles, type AnswerOf } from '@tidewaiter/contracts';
import { Handles } from '../http/handles.js';
import { ProfileSnapshots } from './profile-snapshots.service.js';

@Controller()
export class ProfilesController {
  constructor(private readonly snapshots: ProfileSnapshots) {}

  @Handles(getProfiles)
  standing(): Promise<AnswerOf<typeof getProfiles>> {
    return this.snapshots.standing();
  }
}
