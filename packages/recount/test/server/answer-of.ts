/** What was answered; throws with the server's words where nothing was. */
export async function answerOf<T>(
  reply: Promise<{ readonly answer: T; readonly failure: unknown }>,
): Promise<NonNullable<T>> {
  const { answer, failure } = await reply
  if (answer === null || answer === undefined) throw new Error(JSON.stringify(failure))
  return answer
}
