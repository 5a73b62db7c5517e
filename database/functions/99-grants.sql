-- What the application's role may call. Everything not named here is for other functions only.
revoke all on all functions in schema baraza from public;
grant execute on function
  baraza.now(),
  baraza.lock_streams(text[]),
  baraza.append(text, text[], text[], uuid[], text[]),
  baraza.post(text, uuid[], uuid[], uuid[], text[]),
  baraza.set_clock_offset(interval),
  baraza.forget_receipts(),
  baraza.verify_chains(),
  baraza.open_case(uuid, uuid, text, text),
  baraza.admit_agency(text, uuid),
  baraza.release_agency(text, uuid),
  baraza.stop_posts(text),
  baraza.stream_members(text),
  baraza.tail(text[], bigint[], integer),
  baraza.members_among(text, uuid[]),
  baraza.actor_of_session(bytea),
  baraza.standing_sessions(bytea[]),
  baraza.end_session(bytea),
  baraza.door_people(),
  baraza.open_door_session(uuid, bytea),
  baraza.found_task_force(jsonb),
  baraza.is_empty(),
  baraza.register_reaction(text, boolean),
  baraza.streams_behind(text[], text[], integer),
  baraza.take_progress(text, text),
  baraza.next_for_reaction(text, bigint, text[]),
  baraza.note_progress(text, text, bigint),
  baraza.note_failure(text, text, bigint, text),
  baraza.parked_events(),
  baraza.people_touched(text, uuid[])
  to app;
grant execute on function baraza.now() to gate;
grant execute on function baraza.raise_epochs() to current_user;
