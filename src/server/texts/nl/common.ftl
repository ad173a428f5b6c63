# Wat e-mails, openbare pagina’s en het dashboard delen.

role-learner = deelnemer
role-mentor = mentor
role-coach = coach
role-group_admin = groepsbeheerder
role-instructor = docent
role-coordinator = coördinator
role-admin = beheerder

list-two = { $first } en { $second }
list-more = { $first }, { $rest }

number = { $count }
number-more = { $count }+
percent = { $count }%

month-name = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date-day = { $day } { $month }
date-long = { $day } { $month } { $year }
date-time = { $hour }.{ $minute } uur

account-button = { $name }, uw account
account-home = Startpagina
account-me = Mijn account
account-password = Wachtwoord wijzigen
account-sign-out = Afmelden

# Weigeringen, naar hun code. Waar er een ontbreekt, staat de zin van de code.
error-account-wrong = Het e-mailadres of het wachtwoord klopt niet.
error-account-slow-down = Te veel pogingen. Probeer het over { $minutes } min. opnieuw.
error-database-away = De database antwoordt op dit moment niet. Wacht even, kijk of uw wijziging erin staat en probeer het opnieuw.
error-database-full = De schijf van de database is vol. Er is niets opgeslagen. Waarschuw uw beheerder.
error-email-invalid = Dit is geen e-mailadres.
error-email-missing = Vul uw e-mailadres in.
error-email-taken = Iemand anders gebruikt dit adres al.
error-activity-archived = { $name } is gearchiveerd en neemt niemand meer op.
error-session-closed = Deze sessie van { $name } is voorbij of geannuleerd.
error-name-missing = Vul een naam in.
error-name-too-long = Hoogstens { $max } tekens.
error-password-common = Dit is een van de meest gebruikte wachtwoorden. Kies een ander.
error-password-missing = Kies een wachtwoord.
error-password-short = Dit wachtwoord heeft { $length } tekens. Gebruik er minstens { $min }.
error-password-long = Hoogstens { $max } tekens.
error-password-own = Dit is uw eigen naam of adres. Kies iets wat anderen niet weten.
error-password-wrong = Dit is niet uw huidige wachtwoord.
error-person-deactivated = Dit account is gedeactiveerd. Vraag het aan een beheerder van uw organisatie.
error-server-busy = Het is erg druk op de server. Probeer het over een paar seconden opnieuw.
error-access-denied = Dit mag u niet doen. Vraag het aan een beheerder als dat wel zou moeten.
error-access-read-only = U ziet dit als iemand anders. Niets van wat u hier doet, wordt opgeslagen.
error-access-sign-in = Meld u eerst aan.
error-not-found = Het is er niet, of u mag het niet zien.
error-request-invalid = Het verzoek kon niet worden gelezen: { $detail }
error-person-declined = { $name } heeft de uitnodiging afgeslagen.
error-person-wants-none = { $name } wil geen herinneringen.
error-enrolment-closed = Dit is afgerond en niets schrijft u er nog voor in. De stappen blijven zoals ze zijn.
error-language-unknown = Kies een van de talen.
error-time-zone-unknown = Kies een van de tijdzones.
error-terms-missing = Ga akkoord met de voorwaarden om verder te gaan.
error-password-weak = Dit wachtwoord is makkelijk te raden{ $because ->
    [keys] : de toetsen liggen naast elkaar
    [repeats] : het herhaalt zichzelf
    [sequence] : het is een reeks zoals abc of 6543
    [dates] : datums en jaartallen worden het eerst geprobeerd
    [common] : het lijkt op een dat velen gebruiken
    [names] : namen worden het eerst geprobeerd
    [word] : één woord is niet genoeg
   *[plain] {""}
}. Voeg een of twee woorden toe die er niets mee te maken hebben.
error-invitation-underway = Er is al een e-mail onderweg naar { $name }.
error-person-active = { $name } heeft al een account.
error-person-bounced = E-mail aan { $name } kwam terug. Vraag eerst een nieuw adres.
error-person-invited = { $name } is al uitgenodigd.
error-person-no-address = { $name } heeft geen adres.
error-person-not-invited = { $name } is nog niet uitgenodigd.

# Wat er aan een adres niet klopt.
fault-no-at = Er ontbreekt een @.
fault-two-at = Er staan twee @-tekens in.
fault-nothing-before = Er staat niets vóór de @.
fault-nothing-after = Er staat niets na de @.
fault-no-ending = Er ontbreekt een einde zoals .example.
fault-blank = Er staat een spatie in.
fault-control = Er staat een regeleinde of een ander stuurteken in.
fault-invisible = Er staat een onzichtbaar teken in. Typ het adres opnieuw.
fault-dot = Er staat een punt aan het begin of eind, of twee achter elkaar.
fault-character = Er staat een teken in dat geen adres heeft.
fault-domain = Na de @ mogen alleen letters, cijfers, streepjes en punten staan.
fault-too-long = Dit is langer dan een adres kan zijn.

# Medewerkers die de pagina’s zien als een testpersoon.
see-as-banner = U ziet dit als { $name }. Niets van wat u hier doet, wordt opgeslagen.
see-as-stop = Niet meer zien als { $name }
see-as-button = Zien als { $name }

# Waarom iemand is ingeschreven
reason-why = Redenen
reason-unit = { $kind ->
        [company] Bedrijf
        [department] Afdeling
        [team] Team
        [function] Functie
        [group] Groep
        [cohort] Cohort
       *[other] Eenheid
    } { $unit } omvat { $activity }, sinds { $date }
reason-session-group = { $kind ->
        [company] Bedrijf
        [department] Afdeling
        [team] Team
        [function] Functie
        [group] Groep
        [cohort] Cohort
       *[other] Eenheid
    } { $unit } neemt deel aan de sessie, sinds { $date }
reason-qualification = Heeft { $qualification }, waar { $activity } bij hoort, sinds { $date }
reason-rule = Regel { $rule }, sinds { $date }
reason-import-name = Import { $number }
reason-import = { $list }, { $date }
reason-import-line = { $list }, regel { $line }, { $date }
reason-hand = Met de hand, door { $who }, { $date }
reason-join-link = Via een inschrijflink, { $date }
reason-api = Via de API, { $date }
reason-gone = De bron bestaat niet meer; deze reden wordt weggehaald
event-muster = Muster
event-erased = verwijderde persoon
