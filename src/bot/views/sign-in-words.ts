// What a person reads around signing in on the web, in four languages.
import type { Language } from '../../languages.js'

interface Notice {
  title: string
  text: string
}

interface SignInWords {
  signIn: string
  /** The provider's reply was forged, used before, too late, or the person said no. */
  refused: Notice
  /** Signed in, but nobody knows the person. */
  unknown: (name: string) => Notice
  /** The provider can't be reached. */
  unreachable: Notice
}

export const signInWords: Record<Language, SignInWords> = {
  nl: {
    signIn: 'Aanmelden',
    refused: {
      title: 'Het aanmelden is niet gelukt',
      text: 'Het antwoord van de aanmelddienst klopt niet of is niet meer geldig. Begin opnieuw met aanmelden.',
    },
    unknown: (name) => ({
      title: 'Kompas kent u nog niet',
      text: `U bent aangemeld als ${name}, maar u staat niet in de lijst van Kompas. Vraag een beheerder om u op te nemen, en meld u daarna opnieuw aan.`,
    }),
    unreachable: {
      title: 'De aanmelddienst antwoordt niet',
      text: 'Probeer het over een minuut opnieuw. Blijft het misgaan, verwittig dan uw beheerder.',
    },
  },
  fr: {
    signIn: 'Se connecter',
    refused: {
      title: 'La connexion n’a pas abouti',
      text: 'La réponse du service de connexion est incorrecte ou n’est plus valable. Recommencez la connexion.',
    },
    unknown: (name) => ({
      title: 'Kompas ne vous connaît pas encore',
      text: `Vous êtes connecté en tant que ${name}, mais vous ne figurez pas dans la liste de Kompas. Demandez à un administrateur de vous y ajouter, puis reconnectez-vous.`,
    }),
    unreachable: {
      title: 'Le service de connexion ne répond pas',
      text: 'Réessayez dans une minute. Si le problème persiste, prévenez votre administrateur.',
    },
  },
  de: {
    signIn: 'Anmelden',
    refused: {
      title: 'Die Anmeldung ist nicht gelungen',
      text: 'Die Antwort des Anmeldedienstes stimmt nicht oder gilt nicht mehr. Beginnen Sie die Anmeldung neu.',
    },
    unknown: (name) => ({
      title: 'Kompas kennt Sie noch nicht',
      text: `Sie sind als ${name} angemeldet, stehen aber nicht in der Liste von Kompas. Bitten Sie die Verwaltung, Sie aufzunehmen, und melden Sie sich dann neu an.`,
    }),
    unreachable: {
      title: 'Der Anmeldedienst antwortet nicht',
      text: 'Versuchen Sie es in einer Minute noch einmal. Gelingt es weiterhin nicht, verständigen Sie die Verwaltung.',
    },
  },
  en: {
    signIn: 'Sign in',
    refused: {
      title: 'Signing in did not succeed',
      text: 'The reply of the sign-in service is wrong or no longer valid. Please start signing in again.',
    },
    unknown: (name) => ({
      title: 'Kompas doesn’t know you yet',
      text: `You are signed in as ${name}, but you are not on Kompas’s list. Ask an administrator to add you, then sign in again.`,
    }),
    unreachable: {
      title: 'The sign-in service doesn’t answer',
      text: 'Try again in a minute. If it keeps failing, tell your administrator.',
    },
  },
}
