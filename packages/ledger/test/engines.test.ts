import { afterAll, beforeAll, describe } from 'vitest'
import { embeddedEngine, serverEngine } from './engine.ts'
import { describeAppend } from './suites/append.ts'
import { describeDecisions } from './suites/decisions.ts'
import { describeLists } from './suites/lists.ts'
import { describeRereading } from './suites/rereading.ts'
import { describeRulings } from './suites/rulings.ts'
import { describeServer } from './suites/server.ts'
import { describeVerify } from './suites/verify.ts'

const server = serverEngine()

describe.each([embeddedEngine(), server])('$name', (engine) => {
  beforeAll(() => engine.start())
  afterAll(() => engine.stop())
  describeAppend(engine)
  describeDecisions(engine)
  describeLists(engine)
  describeRereading(engine)
  describeRulings(engine)
  describeVerify(engine)
  if (engine === server) describeServer(server)
})
