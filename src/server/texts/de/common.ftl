# Was E-Mails, öffentliche Seiten und das Dashboard gemeinsam haben. Rollen stehen als Aufgabe da: kein Geschlecht.

role-learner = Teilnahme
role-mentor = Mentoring
role-coach = Coaching
role-group_admin = Gruppenleitung
role-instructor = Kursleitung
role-coordinator = Koordination
role-admin = Administration

list-two = { $first } und { $second }
list-more = { $first }, { $rest }

number = { $count }
number-more = { $count }+
percent = { $count }{"\u00A0"}%

month-name = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-day = { $day }. { $month }
date-long = { $day }. { $month } { $year }
date-time = { $hour }:{ $minute } Uhr

account-button = { $name }, Ihr Konto
account-home = Startseite
account-me = Mein Konto
account-password = Passwort ändern
account-sign-out = Abmelden

# Ablehnungen, nach ihrem Code. Wo eine fehlt, steht der Satz ihres Codes.
error-account-wrong = E-Mail-Adresse oder Passwort ist falsch.
error-account-slow-down = Zu viele Versuche. Versuchen Sie es in { $minutes } Min. noch einmal.
error-database-away = Die Datenbank antwortet gerade nicht. Warten Sie einen Moment, sehen Sie nach, ob Ihre Änderung da ist, und versuchen Sie es noch einmal.
error-database-full = Auf der Festplatte der Datenbank ist kein Platz mehr. Es wurde nichts gespeichert. Sagen Sie der Administration Bescheid.
error-email-invalid = Das ist keine E-Mail-Adresse.
error-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
error-email-taken = Diese Adresse gehört bereits zu einer anderen Person.
error-activity-archived = { $name } ist archiviert und nimmt niemanden mehr auf.
error-session-closed = Dieser Termin von { $name } ist vorbei oder abgesagt.
error-name-missing = Geben Sie einen Namen ein.
error-name-too-long = Höchstens { $max } Zeichen.
error-password-common = Dieses Passwort gehört zu den häufigsten. Wählen Sie ein anderes.
error-password-missing = Wählen Sie ein Passwort.
error-password-short = Dieses Passwort hat { $length } Zeichen. Nehmen Sie mindestens { $min }.
error-password-long = Höchstens { $max } Zeichen.
error-password-own = Das ist Ihr eigener Name oder Ihre Adresse. Wählen Sie etwas, das andere nicht wissen.
error-password-wrong = Das ist nicht Ihr bisheriges Passwort.
error-person-deactivated = Dieses Konto ist deaktiviert. Wenden Sie sich an die Administration Ihrer Organisation.
error-server-busy = Der Server ist ausgelastet. Versuchen Sie es in ein paar Sekunden noch einmal.
error-access-denied = Das dürfen Sie nicht. Wenn Sie es dürfen sollten, fragen Sie die Administration.
error-access-read-only = Sie sehen dies als jemand anderes. Nichts, was Sie hier tun, wird gespeichert.
error-access-sign-in = Melden Sie sich zuerst an.
error-not-found = Es ist nicht da, oder Sie dürfen es nicht sehen.
error-request-invalid = Die Anfrage konnte nicht gelesen werden: { $detail }
error-person-declined = { $name } hat die Einladung abgelehnt.
error-person-wants-none = { $name } möchte keine Erinnerungen.
error-enrolment-closed = Das ist abgeschlossen, und nichts schreibt Sie mehr dafür ein. Die Schritte bleiben, wie sie sind.
error-language-unknown = Wählen Sie eine der Sprachen.
error-time-zone-unknown = Wählen Sie eine der Zeitzonen.
error-terms-missing = Stimmen Sie den Bedingungen zu, um fortzufahren.
error-password-weak = Dieses Passwort ist leicht zu erraten{ $because ->
    [keys] : Die Tasten liegen nebeneinander
    [repeats] : Es wiederholt sich
    [sequence] : Es ist eine Reihe wie abc oder 6543
    [dates] : Daten und Jahreszahlen werden zuerst probiert
    [common] : Es ähnelt einem, das viele benutzen
    [names] : Namen werden zuerst probiert
    [word] : Ein Wort allein genügt nicht
   *[plain] {""}
}. Fügen Sie ein oder zwei Wörter hinzu, die nichts damit zu tun haben.
error-invitation-underway = Eine E-Mail an { $name } ist schon unterwegs.
error-person-active = { $name } hat schon ein Konto.
error-person-bounced = Die E-Mail an { $name } kam zurück. Fragen Sie zuerst nach einer neuen Adresse.
error-person-invited = { $name } ist schon eingeladen.
error-person-no-address = { $name } hat keine Adresse.
error-person-not-invited = { $name } ist noch nicht eingeladen.

# Was an einer Adresse nicht stimmt.
fault-no-at = Das @-Zeichen fehlt.
fault-two-at = Es enthält zwei @-Zeichen.
fault-nothing-before = Vor dem @ steht nichts.
fault-nothing-after = Nach dem @ steht nichts.
fault-no-ending = Eine Endung wie .example fehlt.
fault-blank = Es enthält ein Leerzeichen.
fault-control = Es enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.
fault-invisible = Es enthält ein unsichtbares Zeichen. Geben Sie die Adresse neu ein.
fault-dot = Ein Punkt steht am Rand, oder zwei stehen hintereinander.
fault-character = Es enthält ein Zeichen, das in keiner Adresse vorkommt.
fault-domain = Nach dem @ stehen nur Buchstaben, Ziffern, Bindestriche und Punkte.
fault-too-long = So lang kann eine Adresse nicht sein.

# Mitarbeitende, die die Seiten wie eine Testperson sehen.
see-as-banner = Sie sehen dies wie { $name }. Nichts, was Sie hier tun, wird gespeichert.
see-as-stop = Nicht mehr wie { $name } sehen
see-as-button = Sehen wie { $name }

# Warum jemand eingeschrieben ist
reason-why = Gründe
reason-unit = { $kind ->
        [company] Unternehmen
        [department] Abteilung
        [team] Team
        [function] Funktion
        [group] Gruppe
        [cohort] Kohorte
       *[other] Einheit
    } { $unit } umfasst { $activity }, seit dem { $date }
reason-session-group = { $kind ->
        [company] Unternehmen
        [department] Abteilung
        [team] Team
        [function] Funktion
        [group] Gruppe
        [cohort] Kohorte
       *[other] Einheit
    } { $unit } nimmt an dem Termin teil, seit dem { $date }
reason-qualification = Hat { $qualification }, wozu { $activity } gehört, seit dem { $date }
reason-rule = Regel { $rule }, seit dem { $date }
reason-import-name = Import { $number }
reason-import = { $list }, { $date }
reason-import-line = { $list }, Zeile { $line }, { $date }
reason-hand = Von Hand, durch { $who }, { $date }
reason-join-link = Über einen Anmeldelink, { $date }
reason-api = Über die API, { $date }
reason-gone = Der Grund besteht nicht mehr; er wird gerade entfernt
event-muster = Muster
event-erased = gelöschte Person
