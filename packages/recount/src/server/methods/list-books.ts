import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { viewBook } from '../results/book.ts'

export const listBooks = answer(methods.listBooks, (_, { live: { state } }) => ({
  books: state.view.input.reconciliation.books.map((book) => viewBook(book, state.view)),
}))
