// The parts of Adaptive Cards 1.5 that Kompas uses.

/** What is shown. */
export type CardBlock =
  | {
      type: 'TextBlock'
      text: string
      wrap: true
      style?: 'heading'
      size?: 'Medium' | 'Large'
      weight?: 'Bolder'
      color?: 'Attention'
      spacing?: Spacing
      separator?: boolean
    }
  | { type: 'RichTextBlock'; inlines: TextRun[]; spacing?: Spacing; separator?: boolean }
  | {
      type: 'Container'
      items: CardBlock[]
      style?: 'emphasis'
      spacing?: Spacing
      separator?: boolean
    }
  | { type: 'ColumnSet'; columns: Column[]; spacing?: Spacing; separator?: boolean }
  | { type: 'FactSet'; facts: { title: string; value: string }[]; separator?: boolean }
  | { type: 'ActionSet'; actions: CardAction[]; spacing?: Spacing; separator?: boolean }
  | { type: 'Image'; url: string; altText: string; separator?: boolean }

export type CardElement = CardBlock | CardInput

export type CardInput = {
  id: string
  label: string
  isRequired: boolean
  errorMessage: string
  value?: string
  placeholder?: string
} & (
  | { type: 'Input.Text'; isMultiline: boolean; maxLength: number }
  | { type: 'Input.Date' }
  | {
      type: 'Input.ChoiceSet'
      isMultiSelect: boolean
      style: 'compact' | 'expanded' | 'filtered'
      wrap: true
      choices: { title: string; value: string }[]
    }
)

type Spacing = 'None' | 'Small' | 'Medium' | 'Large'

/** Its text is shown as it is: no Markdown, no HTML. */
export interface TextRun {
  type: 'TextRun'
  text: string
  weight?: 'Bolder'
  italic?: boolean
  isSubtle?: boolean
  size?: 'Small'
  selectAction?: CardAction
}

interface Column {
  type: 'Column'
  width: 'stretch' | 'auto'
  items: CardBlock[]
  verticalContentAlignment?: 'Center'
}

export type CardAction =
  | {
      type: 'Action.Execute'
      title: string
      verb: string
      data: object
      style?: ActionStyle
      associatedInputs?: 'auto' | 'none'
    }
  | { type: 'Action.Submit'; title: string; data: object; style?: ActionStyle }
  | { type: 'Action.OpenUrl'; title?: string; url: string; tooltip?: string }
  | { type: 'Action.ShowCard'; title: string; style?: ActionStyle; card: InnerCard }

type ActionStyle = 'positive' | 'destructive'

interface InnerCard {
  type: 'AdaptiveCard'
  body: CardElement[]
  actions: CardAction[]
}

/** An Adaptive Card as Teams shows it. */
export interface Card {
  $schema: string
  type: 'AdaptiveCard'
  version: '1.5'
  lang: string
  fallbackText: string
  body: CardElement[]
  actions?: CardAction[]
  refresh?: { action: CardAction; userIds: string[] }
  msteams: { width: 'full' }
}
