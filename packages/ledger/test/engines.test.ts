import { afterAll, beforeAll, describe } from 'vitest'
import { embeddedEngine, serverEngine } from './engine.ts'
import { describeAppend } from './suites/append.ts'
import { describeAppendAll } from './suites/append-all.ts'
import { describeDecisions } from './suites/decisions.ts'
import { describeIncidentHistories } from './suites/incident-histories.ts'
import { describeIncidentVerify } from './suites/incident-verify.ts'
import { describeIncidents } from './suites/incidents.ts'
import { describeLists } from './suites/lists.ts'
import { describePairs } from './suites/pairs.ts'
import { describeRegistry } from './suites/registry.ts'
import { describeRereading } from './suites/rereading.ts'
import { describeRulings } from './suites/rulings.ts'
import { describeSeen } from './suites/seen.ts'
import { describeServer } from './suites/server.ts'
import { describeUndoing } from './suites/undoing.ts'
import { describeVerify } from './suites/verify.ts'

const server = serverEngine()

describe.each([embeddedEngine(), server])('$name', (engine) => {
  beforeAll(() => engine.start())
  afterAll(() => engine.stop())
  describeAppend(engine)
  describeAppendAll(engine)
  describeDecisions(engine)
  describeIncidentHistories(engine)
  describeIncidents(engine)
  describeIncidentVerify(engine)
  describeLists(engine)
  describePairs(engine)
  describeRegistry(engine)
  describeRereading(engine)
  describeRulings(engine)
  describeSeen(engine)
  describeUndoing(engine)
  describeVerify(engine)
  if (engine === server) describeServer(server)
})
