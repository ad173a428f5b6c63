# Die Texte der öffentlichen Seiten. Anrede: Sie.

public-for = für { $organisation }
public-languages = Sprache
public-problems = { $count ->
    [one] Eine Angabe stimmt noch nicht:
   *[other] { $count } Angaben stimmen noch nicht:
}
public-password-show = Passwort anzeigen
public-password-hide = Passwort verbergen
public-password-hint = Mindestens { $min } Zeichen. Drei Wörter ohne Zusammenhang ergeben ein gutes Passwort.
public-field-email = E-Mail-Adresse
public-field-name = Name
public-field-first-name = Vorname
public-field-last-name = Nachname
public-field-password = Passwort
public-field-new-password = Neues Passwort
public-field-current-password = Bisheriges Passwort

sign-in-title = Anmelden
sign-in-who = E-Mail-Adresse oder Benutzername
sign-in-button = Anmelden
sign-in-forgotten = Passwort vergessen?
sign-in-invited = Eingeladen, aber noch ohne Konto? Öffnen Sie den Link in Ihrer E-Mail oder
sign-in-new-link = fordern Sie einen neuen an

register-title = Willkommen, { $name }
register-title-nameless = Willkommen
register-invited = { $inviter } lädt Sie zu { $where } bei { $organisation } ein.
register-invited-plain = { $inviter } lädt Sie zu { $organisation } ein.
register-invited-where = Sie sind zu { $where } bei { $organisation } eingeladen.
register-invited-organisation = Sie sind zu { $organisation } eingeladen.
register-activities = { $count ->
    [one] Eine Aktivität wartet auf Sie
   *[other] { $count } Aktivitäten warten auf Sie
}
register-button = Konto anlegen
register-validity = Dieser Link gehört nur Ihnen und gilt bis zum { $until }.
register-ignore = Nicht gemeint oder kein Interesse? Schließen Sie diese Seite: Ohne Sie wird kein Konto angelegt.
register-decline = Ich möchte das nicht

decline-title = Diese Einladung ablehnen?
decline-text = Es wird kein Konto angelegt, und es kommt keine weitere E-Mail. Wer Sie eingeladen hat, sieht, dass Sie abgelehnt haben.
decline-button = Einladung ablehnen
decline-back = Zurück zur Einladung
declined-title = Sie haben die Einladung abgelehnt
declined-text = Es wurde kein Konto angelegt, und Sie erhalten keine weiteren E-Mails.
declined-again = Doch anders überlegt? Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.

no-reminders-title = Keine Erinnerungen mehr?
no-reminders-text = { $address } erhält keine Erinnerungen mehr. Die Einladung bleibt offen, und ihr Link gilt wie bisher.
no-reminders-button = Erinnerungen beenden
no-reminders-done-title = Keine Erinnerungen mehr
no-reminders-done-text = { $address } erhält keine Erinnerungen mehr. Die Einladung bleibt offen: Der Link in der E-Mail gilt wie bisher.

forgotten-title = Passwort vergessen
forgotten-text = Geben Sie Ihre E-Mail-Adresse ein. Gehört ein Konto dazu, kommt innerhalb einer Minute ein Link, mit dem Sie ein neues Passwort wählen.
forgotten-button = Link senden
forgotten-back = Zurück zur Anmeldung

reset-title = Neues Passwort wählen
reset-text = Für das Konto { $address }.
reset-button = Passwort speichern
reset-note = Sie werden überall abgemeldet, wo Sie angemeldet sind.

change-title = Passwort ändern
change-button = Passwort ändern
change-note = Auf allen anderen Geräten werden Sie abgemeldet.
change-back = Zurück
change-done = Ihr Passwort ist geändert. Auf allen anderen Geräten sind Sie abgemeldet.

new-link-title = Neuen Link anfordern
new-link-text = Geben Sie Ihre E-Mail-Adresse ein. Ist für sie eine Einladung offen, kommt innerhalb einer Minute ein neuer Link.
new-link-button = Neuen Link senden

sent-title = Sehen Sie in Ihr Postfach
sent-reset = Falls zu { $address } ein Konto gehört, ist ein Link für ein neues Passwort unterwegs. Er kommt innerhalb einer Minute.
sent-invitation = Falls für { $address } eine Einladung offen ist, ist ein neuer Link unterwegs. Er kommt innerhalb einer Minute.
sent-nothing = Nichts angekommen? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob die Adresse so geschrieben ist, wie Ihre Organisation sie kennt.
sent-again = Andere Adresse versuchen

link-expired-title = Dieser Link ist abgelaufen
link-expired-on-title = Dieser Link ist am { $date } abgelaufen
link-cancelled-title = Diese Einladung wurde zurückgezogen
link-cancelled-text = Wenn Sie das für einen Irrtum halten, fragen Sie bei der Person nach, die Sie eingeladen hat.
link-spent-title = Dieser Link wurde schon benutzt
link-spent-text = Ihr Konto ist bereit. Melden Sie sich mit dem Passwort an, das Sie gewählt haben.
link-spent-reset-text = Das neue Passwort ist gespeichert. Melden Sie sich damit an oder fordern Sie einen weiteren Link an.
link-unknown-title = Dieser Link ist nicht bekannt
link-unknown-text = Vielleicht wurde er abgeschnitten. Kopieren Sie ihn vollständig aus der E-Mail oder fordern Sie einen neuen an.
link-reset-text = Fordern Sie einen neuen an; er kommt innerhalb einer Minute.

setup-title = Muster einrichten
setup-text = Hier entsteht das erste Konto. Es verwaltet { $organisation } und kann alle anderen einladen.
setup-button = Konto anlegen
setup-spent-title = Muster ist schon eingerichtet
setup-spent-text = Dieser Link gilt nur einmal, bevor das erste Konto angelegt ist.

home-title = Mein Lernen
home-greeting = Willkommen, { $name }.
home-empty-title = Noch nichts zu lernen
home-empty-text = Aktivitäten erscheinen hier, sobald Sie in eine eingeschrieben sind.
home-steps = { $count ->
    [one] { $done } von 1 Schritt
   *[other] { $done } von { $count } Schritten
}
home-progress = Fortschritt in { $activity }
home-state-waiting = Wartet auf einen Platz
home-state-active = Läuft
home-state-completed = Abgeschlossen
home-state-suspended = Ausgesetzt
home-state-ended = Beendet
home-step-mark = { $step } als erledigt markieren
home-step-mark-short = Erledigt
home-step-undo = { $step } zurücknehmen
home-step-undo-short = Zurücknehmen
home-step-is-done = erledigt

team-title = Mein Team
team-empty-title = Noch niemand hier
team-empty-text = Personen erscheinen hier, sobald sie in eine Ihrer Kohorten eingeschrieben sind.
team-progress = Fortschritt von { $name }
team-activities = { $count ->
    [0] noch keine Aktivitäten
    [one] { $done } von 1 Aktivität erledigt
   *[other] { $done } von { $count } Aktivitäten erledigt
}
team-enrolled = Eingeschrieben
team-not-invited = noch nicht eingeladen
team-invited = Eingeladen
team-sent = gesendet am { $date }
team-underway = E-Mail unterwegs
team-reminded-times = { $count ->
    [one] einmal erinnert
   *[other] { $count }-mal erinnert
}
team-expired = Link abgelaufen
team-bounced = Unzustellbar
team-ask-address = nach neuer Adresse fragen
team-deactivated = Deaktiviert
team-declined = Einladung abgelehnt
team-wants-none = möchte keine Erinnerungen
team-test = Test
team-remind = { $name } erinnern
team-remind-short = Erinnern
team-reminded = Eine Erinnerung an { $name } ist unterwegs.
team-pages = Seiten
team-previous = Frühere Namen
team-next = Weitere Namen

page-forbidden-title = Diese Seite dürfen Sie nicht sehen
page-forbidden-text = Wenn Sie Zugang haben sollten, fragen Sie die Administration von { $organisation }.
page-missing-title = Diese Seite gibt es nicht
page-missing-text = Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
page-failed-title = Bei uns ist etwas schiefgegangen
page-failed-text = Es wurde nichts geändert. Versuchen Sie es noch einmal; wenn es so bleibt, geben Sie der Administration diesen Code:
page-away-title = Wir erreichen unsere Daten gerade nicht
page-away-text = Warten Sie einen Moment und laden Sie diese Seite neu. Wenn Sie gerade etwas gespeichert haben, sehen Sie nach, ob es da ist.
page-full-title = Es ist kein Platz mehr
page-full-text = Die Festplatte, auf der unsere Daten liegen, ist voll. Es wurde nichts gespeichert. Bitte sagen Sie der Administration Bescheid.
page-busy-title = Gerade sind sehr viele Menschen hier
page-busy-text = Versuchen Sie es in ein paar Sekunden noch einmal. Es ist nichts verloren: Es wurde nichts geändert.
page-start = Zur Startseite

# Eine neue Adresse, aus ihrem Postfach bestätigt; und die alte behalten.
address-confirm-title = Bestätigen Sie Ihre neue Adresse
address-confirm-text = Danach melden Sie sich mit { $address } an, und Nachrichten gehen dorthin.
address-confirm-button = Adresse bestätigen
address-keep-title = Ihre Adresse behalten
address-keep-text = Ihr Konto behält { $address }. Die Adresse, die stattdessen eingetragen wurde, wird verworfen.
address-keep-button = Diese Adresse behalten
address-confirmed-title = Ihre Adresse ist bestätigt
address-confirmed-text = Ab jetzt melden Sie sich mit { $address } an.
address-kept-title = Ihre Adresse bleibt
address-kept-text = Sie melden sich wie bisher mit { $address } an. Wenn niemand Sie gefragt hat, sagen Sie es einer Administratorin oder einem Administrator Ihrer Organisation.
link-address-text = Seitdem wurde eine andere Adresse eingetragen, oder es wartet keine mehr. Fragen Sie, wer Ihr Konto betreut.
link-spent-address-text = Das ist erledigt. Melden Sie sich mit Ihrer Adresse an.
link-unknown-address-text = Vielleicht wurde der Link abgeschnitten. Kopieren Sie ihn ganz aus der Nachricht.

# Lernende und Mentoren: das Konto, die Startseite, die Registrierung, das Team.
moment-today = heute, { $time }
moment-yesterday = gestern, { $time }

me-title = Mein Konto
me-saved = Gespeichert.
me-ended = Dieser Browser ist abgemeldet.
me-ended-others = Alle anderen Browser sind abgemeldet.
me-mail-saved = Gespeichert, für alle E-Mails ab jetzt.
me-profile = Über Sie
me-sign-in = Sie melden sich an als
me-language = Sprache
me-time-zone = Zeitzone
me-time-zone-offer = { $zone } nehmen, wie dieses Gerät
me-save = Speichern
me-password = Passwort
me-password-text = Wenn Sie es ändern, werden Sie überall sonst abgemeldet.
me-sessions = Wo Sie angemeldet sind
me-session-this = Dieser Browser
me-session-when = Seit { $since }, zuletzt gesehen { $seen }
me-browser-on = { $browser } auf { $system }
me-browser-unknown = Ein Browser
me-end = Abmelden
me-end-label = { $browser } abmelden. { $when }
me-end-others = Alle anderen abmelden
me-mail = E-Mails, die Sie bekommen
me-mail-invitation = Die Einladung und Erinnerungen, bis Sie sich registriert haben. Jetzt haben Sie ein Konto: Beides kommt nicht mehr.
me-mail-password = Ein Link, um ein neues Passwort zu wählen, wenn jemand auf der Anmeldeseite darum bittet. Er kommt immer.
me-mail-notices-on = Eine Nachricht, wenn Sie für etwas Neues eingeschrieben werden.
me-mail-notices-off = Keine Nachricht, wenn Sie für etwas Neues eingeschrieben werden: Sie haben sie abgestellt. Sie finden es unter Mein Lernen.
me-mail-notices-stop = Diese Nachrichten abstellen
me-mail-notices-start = Diese Nachrichten wieder senden


home-due = Fällig am { $date }
home-overdue = War fällig am { $date }
home-session = { $day }, { $start } bis { $end } ({ $zone })
home-session-days = { $day }, { $start } bis { $last_day }, { $end } ({ $zone })

register-terms = Ich stimme den { $terms } zu.
register-terms-name = Nutzungsbedingungen

strength-label = Wie schwer zu erraten
strength-short = Zu kurz
strength-weak = Leicht zu erraten
strength-fair = Mittel
strength-good = Gut
strength-strong = Stark

places-label = Ihre Seiten
team-live = Live
team-figure-people = Personen
team-figure-registered = Registriert
team-figure-waiting = Noch nicht registriert
team-find = Jemanden suchen
team-find-button = Suchen
team-cohort = Kohorte
team-all-cohorts = Alle Kohorten
team-show-all = Alle zeigen
team-nobody-title = Niemand gefunden
team-nobody-text = Versuchen Sie einen Teil des Namens oder alle Kohorten.
team-call = { $name } anrufen
team-call-short = Anrufen
team-mail = { $name } schreiben
team-mail-short = Schreiben
team-seen = { $count ->
    [0] heute gesehen
    [1] gestern gesehen
   *[other] vor { $count } Tagen gesehen
}
team-never-seen = nie angemeldet
member-state = Stand
member-activities = Woran gelernt wird
member-nothing-title = Noch nichts zu lernen
member-nothing-text = Aktivitäten erscheinen hier, sobald es eine Einschreibung gibt.
member-reminders = Ihre Erinnerungen
member-phone = Telefon
member-address = E-Mail-Adresse
member-invited = Eingeladen
member-link-until = Link gilt bis
member-reminded = Erinnerungen
member-registered = Registriert
member-seen = Zuletzt gesehen

page-read-only-title = Hier wird nichts gespeichert
page-read-only-text = Sie sehen dies wie jemand anderes. Beenden Sie das zuerst.
team-managed = Personen, die Sie führen
team-managed-first = Die ersten { $count } nach Namen werden gezeigt.
team-managed-indirect = { $count ->
    [one] Eine Person, die Ihre Leute führen
   *[other] { $count } Personen, die Ihre Leute führen
}
team-managed-theirs = Personen, die Ihre Leute führen
member-add = Anmeldung hinzufügen
member-enrolled = { $count ->
    [one] Eine Anmeldung für { $name } ist hinzugefügt.
   *[other] { $count } Anmeldungen für { $name } sind hinzugefügt.
}
member-being-applied = Eine Änderung wird noch angewendet: sie erscheint hier gleich.
member-tab-activities = Lernaktivitäten
member-tab-overview = Überblick
member-tabs = Person
registration-already = ist schon angemeldet
registration-back = Andere wählen
registration-choose = Wählen Sie mindestens eine Aktivität.
registration-continue = Weiter
registration-deactivated = ist deaktiviert
registration-enrols = wird angemeldet
registration-kept-out = wurde von Hand herausgenommen und bleibt draußen
registration-lift = Wieder zulassen
registration-mails = { $count ->
    [0] Keine Mail geht hinaus.
    [one] Eine Mail sagt es an.
   *[other] { $count } Mails sagen es an.
}
registration-none-title = Nichts gefunden
registration-none-text = Versuchen Sie es mit einem Teil des Namens.
registration-nothing = Es würde sich nichts ändern.
registration-out-of-reach = darf von Ihnen nicht angemeldet werden
registration-plan = Was geschehen wird
registration-save = Anmeldungen hinzufügen
registration-search = Eine Aktivität finden
registration-seats = { $count ->
    [one] ein freier Platz
   *[other] { $count } freie Plätze
}
registration-title = { $name } anmelden
registration-waits-full = ist voll: kommt auf die Warteliste
registration-waits-session = wartet auf einen Termin
