// Puts together what reviews of answers are made with, and an `ask` that knows them.
import { createReviewedAsk } from './answers/ask-reviewed.js'
import type { Ask } from './answers/types.js'
import { readVocabulary } from './answers/verification/vocabulary.js'
import { createReviewDesk } from './bot/review-desk.js'
import { createReviewList } from './bot/review-list.js'
import type { BotServices } from './bot/services.js'
import { agencyName } from './bot/views/names.js'
import type { DirectoryStore } from './directory/directory-store.js'
import type { Language } from './languages.js'
import type { Embedder } from './models/types.js'
import type { Stores } from './open-storage.js'
import type { Glossary } from './retrieval/glossary.js'
import type { StrategyDocument } from './retrieval/types.js'

interface ReviewWiring {
  ask: Ask
  stores: Pick<Stores, 'reviews' | 'reviewList' | 'questions'>
  directory: Pick<DirectoryStore, 'current'>
  documents: readonly StrategyDocument[]
  embedder: Pick<Embedder, 'embed' | 'id'>
  glossary: Glossary | undefined
  publicUrl: string | null
  defaultLanguage: Language
  /** Sends at once what has just been put in the outbox. */
  wake: () => void
}

/** The desk, the list, and the asking that finds reviews first. */
export function openReviews(wiring: ReviewWiring): Pick<BotServices, 'ask' | 'reviews' | 'reviewList'> {
  const { ask, stores, directory, documents, embedder, glossary, ...rest } = wiring
  const { reviews: store, reviewList, questions } = stores
  const vocabulary = readVocabulary([...documents])
  const tools = { glossary: glossary ?? { terms: [] }, vocabulary }
  const nameOffice = async (agency: string, language: Language) =>
    agencyName(await directory.current(), agency, language)
  return {
    ask: createReviewedAsk({ ask, reviews: store, embedder, documents, nameOffice }),
    reviews: createReviewDesk({ store, questions, directory, documents, embedder, tools, ...rest }),
    reviewList: createReviewList({ store: reviewList, questions, directory, documents, ...rest }),
  }
}
