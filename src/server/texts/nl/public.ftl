# De teksten van de openbare pagina’s. Aanspreekvorm: u.

public-for = voor { $organisation }
public-languages = Taal
public-problems = { $count ->
    [one] Eén ding klopt nog niet:
   *[other] { $count } dingen kloppen nog niet:
}
public-password-show = Wachtwoord tonen
public-password-hide = Wachtwoord verbergen
public-password-hint = Minstens { $min } tekens. Drie woorden die niets met elkaar te maken hebben, vormen een goed wachtwoord.
public-field-email = E-mailadres
public-field-name = Naam
public-field-first-name = Voornaam
public-field-last-name = Achternaam
public-field-password = Wachtwoord
public-field-new-password = Nieuw wachtwoord
public-field-current-password = Huidig wachtwoord

sign-in-title = Aanmelden
sign-in-who = E-mailadres of gebruikersnaam
sign-in-button = Aanmelden
sign-in-forgotten = Wachtwoord vergeten?
sign-in-invited = Uitgenodigd, maar nog geen account? Open de link in uw e-mail of
sign-in-new-link = vraag een nieuwe aan

register-title = Welkom, { $name }
register-title-nameless = Welkom
register-invited = { $inviter } nodigt u uit voor { $where } bij { $organisation }.
register-invited-plain = { $inviter } nodigt u uit bij { $organisation }.
register-invited-where = U bent uitgenodigd voor { $where } bij { $organisation }.
register-invited-organisation = U bent uitgenodigd bij { $organisation }.
register-activities = { $count ->
    [one] Er staat één activiteit voor u klaar
   *[other] Er staan { $count } activiteiten voor u klaar
}
register-button = Account maken
register-validity = Deze link is alleen van u en werkt tot en met { $until }.
register-ignore = Bent u dit niet, of hebt u geen belangstelling? Sluit deze pagina: zonder u wordt er geen account gemaakt.
register-decline = Ik wil dit niet

decline-title = Deze uitnodiging afslaan?
decline-text = Er wordt geen account gemaakt en er komt geen e-mail meer. Wie u heeft uitgenodigd, ziet dat u niet meedoet.
decline-button = Uitnodiging afslaan
decline-back = Terug naar de uitnodiging
declined-title = U hebt de uitnodiging afgeslagen
declined-text = Er is geen account gemaakt en u krijgt niets meer toegestuurd.
declined-again = Toch van gedachten veranderd? Vraag een nieuwe uitnodiging aan wie u heeft uitgenodigd.

no-reminders-title = Geen herinneringen meer?
no-reminders-text = { $address } krijgt geen herinneringen meer. De uitnodiging blijft openstaan en de link werkt zoals voorheen.
no-reminders-button = Herinneringen stoppen
no-reminders-done-title = Geen herinneringen meer
no-reminders-done-text = { $address } krijgt geen herinneringen meer. De uitnodiging blijft openstaan: de link in de e-mail werkt zoals voorheen.

forgotten-title = Wachtwoord vergeten
forgotten-text = Vul uw e-mailadres in. Als er een account bij hoort, komt er binnen een minuut een link om een nieuw wachtwoord te kiezen.
forgotten-button = Stuur mij een link
forgotten-back = Terug naar aanmelden

reset-title = Kies een nieuw wachtwoord
reset-text = Voor het account { $address }.
reset-button = Wachtwoord opslaan
reset-note = Overal waar u bent aangemeld, wordt u afgemeld.

change-title = Wachtwoord wijzigen
change-button = Wachtwoord wijzigen
change-note = Op al uw andere apparaten wordt u afgemeld.
change-back = Terug
change-done = Uw wachtwoord is gewijzigd. Op uw andere apparaten bent u afgemeld.

new-link-title = Vraag een nieuwe link aan
new-link-text = Vul uw e-mailadres in. Als er een uitnodiging voor openstaat, komt er binnen een minuut een nieuwe link.
new-link-button = Stuur mij een nieuwe link

sent-title = Kijk in uw mailbox
sent-reset = Als er een account hoort bij { $address }, is er een link onderweg om een nieuw wachtwoord te kiezen. Hij komt binnen een minuut.
sent-invitation = Als er een uitnodiging openstaat voor { $address }, is er een nieuwe link onderweg. Hij komt binnen een minuut.
sent-nothing = Niets ontvangen? Kijk bij de ongewenste e-mail en controleer of het adres zo geschreven is als uw organisatie het kent.
sent-again = Probeer een ander adres

link-expired-title = Deze link is verlopen
link-expired-on-title = Deze link is verlopen op { $date }
link-cancelled-title = Deze uitnodiging is ingetrokken
link-cancelled-text = Denkt u dat dit een vergissing is? Vraag het aan wie u heeft uitgenodigd.
link-spent-title = Deze link is al gebruikt
link-spent-text = Uw account staat klaar. Meld u aan met het wachtwoord dat u hebt gekozen.
link-spent-reset-text = Het nieuwe wachtwoord is opgeslagen. Meld u ermee aan of vraag nog een link aan.
link-unknown-title = Deze link is niet bekend
link-unknown-text = Misschien is hij afgebroken. Kopieer hem helemaal uit de e-mail of vraag een nieuwe aan.
link-reset-text = Vraag een nieuwe aan; hij komt binnen een minuut.

setup-title = Muster inrichten
setup-text = Hiermee maakt u het eerste account. Het beheert { $organisation } en kan alle anderen uitnodigen.
setup-button = Account maken
setup-spent-title = Muster is al ingericht
setup-spent-text = Deze link werkt één keer, voordat het eerste account is gemaakt.

home-title = Mijn leeractiviteiten
home-greeting = Welkom, { $name }.
home-empty-title = Nog niets te leren
home-empty-text = Activiteiten verschijnen hier zodra u ergens voor bent ingeschreven.
home-steps = { $count ->
    [one] { $done } van 1 stap
   *[other] { $done } van { $count } stappen
}
home-progress = Voortgang in { $activity }
home-state-waiting = Wacht op een plaats
home-state-active = Bezig
home-state-completed = Voltooid
home-state-suspended = Opgeschort
home-state-ended = Beëindigd
home-step-mark = { $step } als gedaan markeren
home-step-mark-short = Gedaan
home-step-undo = { $step } terugdraaien
home-step-undo-short = Terugdraaien
home-step-is-done = gedaan

team-title = Mijn team
team-empty-title = Nog niemand hier
team-empty-text = Mensen verschijnen hier zodra ze in een van uw cohorten zijn ingeschreven.
team-progress = Voortgang van { $name }
team-activities = { $count ->
    [0] nog geen activiteiten
    [one] { $done } van 1 activiteit gedaan
   *[other] { $done } van { $count } activiteiten gedaan
}
team-enrolled = Ingeschreven
team-not-invited = nog niet uitgenodigd
team-invited = Uitgenodigd
team-sent = verzonden op { $date }
team-underway = e-mail onderweg
team-reminded-times = { $count ->
    [one] één keer herinnerd
   *[other] { $count } keer herinnerd
}
team-expired = Link verlopen
team-bounced = Niet bezorgd
team-ask-address = vraag een nieuw adres
team-deactivated = Gedeactiveerd
team-declined = Uitnodiging afgewezen
team-wants-none = wil geen herinneringen
team-test = Test
team-remind = { $name } herinneren
team-remind-short = Herinneren
team-reminded = Er is een herinnering onderweg naar { $name }.
team-pages = Pagina’s
team-previous = Vorige namen
team-next = Volgende namen

page-forbidden-title = U mag deze pagina niet zien
page-forbidden-text = Vraag het aan een beheerder van { $organisation } als dat wel zou moeten.
page-missing-title = Deze pagina bestaat niet
page-missing-text = Misschien is ze verplaatst, of het adres bevat een typefout.
page-failed-title = Er ging bij ons iets mis
page-failed-text = Er is niets gewijzigd. Probeer het opnieuw en geef uw beheerder deze code als het zo blijft:
page-away-title = We kunnen op dit moment niet bij onze gegevens
page-away-text = Wacht even en laad deze pagina opnieuw. Was u iets aan het opslaan, kijk dan of het er staat.
page-full-title = Er is geen ruimte meer
page-full-text = De schijf met onze gegevens is vol. Er is niets opgeslagen. Waarschuw uw beheerder.
page-busy-title = Het is hier op dit moment erg druk
page-busy-text = Probeer het over een paar seconden opnieuw. Er is niets verloren: er is niets gewijzigd.
page-start = Naar de startpagina

# Een nieuw adres, bevestigd vanuit de mailbox; en het oude gehouden.
address-confirm-title = Bevestig uw nieuwe adres
address-confirm-text = Daarna meldt u zich aan met { $address }, en komt mail daar aan.
address-confirm-button = Adres bevestigen
address-keep-title = Uw adres houden
address-keep-text = Uw account houdt { $address }. Het adres dat in plaats daarvan was ingevuld, vervalt.
address-keep-button = Dit adres houden
address-confirmed-title = Uw adres is bevestigd
address-confirmed-text = Vanaf nu meldt u zich aan met { $address }.
address-kept-title = Uw adres blijft
address-kept-text = U meldt zich aan met { $address }, zoals voorheen. Heeft niemand het u gevraagd, meld het dan bij een beheerder van uw organisatie.
link-address-text = Er is sindsdien een ander adres ingevuld, of er wacht geen meer. Vraag het aan wie uw account beheert.
link-spent-address-text = Dit is al gedaan. Meld u aan met uw adres.
link-unknown-address-text = Misschien is de link afgebroken. Kopieer hem helemaal uit de mail.

# Lerenden en mentoren: het account, de startpagina, de registratie, het team.
moment-today = vandaag, { $time }
moment-yesterday = gisteren, { $time }

me-title = Mijn account
me-saved = Opgeslagen.
me-ended = Die browser is afgemeld.
me-ended-others = Alle andere browsers zijn afgemeld.
me-mail-saved = Opgeslagen, voor alle e-mail vanaf nu.
me-profile = Over u
me-sign-in = U meldt zich aan als
me-language = Taal
me-time-zone = Tijdzone
me-time-zone-offer = { $zone } gebruiken, zoals dit apparaat
me-save = Opslaan
me-password = Wachtwoord
me-password-text = Als u het wijzigt, wordt u overal elders afgemeld.
me-sessions = Waar u bent aangemeld
me-session-this = Deze browser
me-session-when = Sinds { $since }, laatst gezien { $seen }
me-browser-on = { $browser } op { $system }
me-browser-unknown = Een browser
me-end = Afmelden
me-end-label = { $browser } afmelden. { $when }
me-end-others = Alle andere afmelden
me-mail = E-mail die u krijgt
me-mail-invitation = De uitnodiging, en herinneringen tot u zich registreert. U hebt nu een account: geen van beide komt nog.
me-mail-password = Een link om een nieuw wachtwoord te kiezen, als iemand daar op de aanmeldpagina om vraagt. Die komt altijd.
me-mail-notices-on = Een bericht wanneer u ergens nieuw voor wordt ingeschreven.
me-mail-notices-off = Geen bericht wanneer u ergens nieuw voor wordt ingeschreven: u hebt het uitgezet. U vindt het onder Mijn leeractiviteiten.
me-mail-notices-stop = Deze berichten stoppen
me-mail-notices-start = Deze berichten weer sturen


home-due = Klaar op { $date }
home-overdue = Had klaar moeten zijn op { $date }
home-session = { $day }, { $start } tot { $end } ({ $zone })
home-session-days = { $day }, { $start } tot { $last_day }, { $end } ({ $zone })

register-terms = Ik ga akkoord met de { $terms }.
register-terms-name = gebruiksvoorwaarden

strength-label = Hoe moeilijk te raden
strength-short = Te kort
strength-weak = Makkelijk te raden
strength-fair = Redelijk
strength-good = Goed
strength-strong = Sterk

places-label = Uw pagina’s
team-live = Live
team-figure-people = Mensen
team-figure-registered = Geregistreerd
team-figure-waiting = Nog niet geregistreerd
team-find = Iemand zoeken
team-find-button = Zoeken
team-cohort = Cohort
team-all-cohorts = Alle cohorten
team-show-all = Alles tonen
team-nobody-title = Niemand gevonden
team-nobody-text = Probeer een deel van de naam, of alle cohorten.
team-call = { $name } bellen
team-call-short = Bellen
team-mail = { $name } mailen
team-mail-short = Mailen
team-seen = { $count ->
    [0] vandaag gezien
    [1] gisteren gezien
   *[other] { $count } dagen geleden gezien
}
team-never-seen = nooit aangemeld
member-state = Hoe het ervoor staat
member-activities = Waar ze mee bezig zijn
member-nothing-title = Nog niets te leren
member-nothing-text = Activiteiten verschijnen hier zodra er een inschrijving is.
member-reminders = U herinnerde op
member-phone = Telefoon
member-address = E-mailadres
member-invited = Uitgenodigd
member-link-until = Link werkt tot en met
member-reminded = Herinneringen
member-registered = Geregistreerd
member-seen = Laatst gezien

page-read-only-title = Hier wordt niets opgeslagen
page-read-only-text = U ziet dit als iemand anders. Stop daar eerst mee.
team-managed = Mensen aan wie u leiding geeft
team-managed-first = De eerste { $count } op naam worden getoond.
team-managed-indirect = { $count ->
    [one] Eén persoon aan wie uw mensen leiding geven
   *[other] { $count } personen aan wie uw mensen leiding geven
}
team-managed-theirs = Mensen aan wie uw mensen leiding geven
member-add = Inschrijving toevoegen
member-enrolled = { $count ->
    [one] Eén inschrijving voor { $name } is toegevoegd.
   *[other] { $count } inschrijvingen voor { $name } zijn toegevoegd.
}
member-being-applied = Een wijziging wordt nog toegepast: ze staat hier zo dadelijk.
member-tab-activities = Leeractiviteiten
member-tab-overview = Overzicht
member-tabs = Persoon
registration-already = is al ingeschreven
registration-back = Andere kiezen
registration-choose = Kies ten minste één activiteit.
registration-continue = Verder
registration-deactivated = is gedeactiveerd
registration-enrols = wordt ingeschreven
registration-kept-out = is met de hand uitgeschreven en blijft erbuiten
registration-lift = Weer toelaten
registration-mails = { $count ->
    [0] Er gaat geen mail uit.
    [one] Eén mail vertelt het.
   *[other] { $count } mails vertellen het.
}
registration-none-title = Niets gevonden
registration-none-text = Probeer een deel van de naam.
registration-nothing = Er zou niets veranderen.
registration-out-of-reach = mag niet door u worden ingeschreven
registration-plan = Wat er gaat gebeuren
registration-save = Inschrijvingen toevoegen
registration-search = Een activiteit zoeken
registration-seats = { $count ->
    [one] één plaats vrij
   *[other] { $count } plaatsen vrij
}
registration-title = { $name } inschrijven
registration-waits-full = is vol: komt op de wachtlijst
registration-waits-session = wacht op een sessie
