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
error-email-invalid = Das ist keine E-Mail-Adresse.
error-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
error-email-taken = Diese Adresse gehört bereits zu einer anderen Person.
error-name-missing = Geben Sie Ihren Namen ein.
error-name-too-long = Höchstens { $max } Zeichen.
error-password-common = Dieses Passwort gehört zu den häufigsten. Wählen Sie ein anderes.
error-password-missing = Wählen Sie ein Passwort.
error-password-short = Dieses Passwort hat { $length } Zeichen. Nehmen Sie mindestens { $min }.
error-password-long = Höchstens { $max } Zeichen.
error-password-own = Das ist Ihr eigener Name oder Ihre Adresse. Wählen Sie etwas, das andere nicht wissen.
error-password-wrong = Das ist nicht Ihr bisheriges Passwort.
error-person-deactivated = Dieses Konto ist deaktiviert. Wenden Sie sich an die Administration Ihrer Organisation.
error-server-busy = Der Server ist ausgelastet. Versuchen Sie es in ein paar Sekunden noch einmal.
