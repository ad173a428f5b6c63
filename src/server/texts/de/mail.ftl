# Die Texte der E-Mails. Reiner Text: keine Auszeichnung, keine HTML-Entitäten. Anrede: Sie.

mail-invitation-subject = { $where ->
    [cohort] { $inviter } lädt Sie zu { $cohorts } ein
   *[organisation] { $inviter } lädt Sie zu { $organisation } ein
}
mail-invitation-heading = { $given }, Sie sind eingeladen
mail-invitation-intro = { $where ->
    [cohort] { $inviter } lädt Sie zu { $cohorts } bei { $organisation } ein.
   *[organisation] { $inviter } lädt Sie zu { $organisation } ein.
}
mail-invitation-role = Ihre Rolle: { $role }.
mail-invitation-preheader = { $count ->
    [0] Wählen Sie ein Passwort, und es geht los. Der Link gilt bis zum { $until }.
    [one] Wählen Sie ein Passwort: Eine Aktivität steht für Sie bereit. Der Link gilt bis zum { $until }.
   *[other] Wählen Sie ein Passwort: { $count } Aktivitäten stehen für Sie bereit. Der Link gilt bis zum { $until }.
}
mail-invitation-ready = { $count ->
    [0] Wählen Sie ein Passwort, und es geht los.
    [one] Wählen Sie ein Passwort, dann steht dies für Sie bereit:
   *[other] Wählen Sie ein Passwort, dann steht dies für Sie bereit:
}
mail-invitation-action = Konto anlegen

mail-reminder-subject = { $where ->
    [cohort] Erinnerung: { $inviter } lädt Sie zu { $cohorts } ein
   *[organisation] Erinnerung: { $inviter } lädt Sie zu { $organisation } ein
}
mail-reminder-heading = { $given }, Ihr Platz wartet
mail-reminder-intro = { $where ->
    [cohort] { $inviter } hat Sie zu { $cohorts } bei { $organisation } eingeladen, und Sie haben noch kein Konto.
   *[organisation] { $inviter } hat Sie zu { $organisation } eingeladen, und Sie haben noch kein Konto.
}

mail-notice-subject = { $count ->
    [one] Sie sind in { $activity } eingeschrieben
   *[other] Sie sind in { $count } Aktivitäten eingeschrieben
}
mail-notice-heading = { $given }, es gibt Neues für Sie
mail-notice-intro = { $count ->
    [one] Sie sind bei { $organisation } in eine Aktivität eingeschrieben:
   *[other] Sie sind bei { $organisation } in { $count } Aktivitäten eingeschrieben:
}
mail-notice-register = Wählen Sie zuerst ein Passwort.
mail-notice-preheader = { $count ->
    [one] { $activity } steht für Sie bereit.
   *[other] { $activity } und mehr stehen für Sie bereit.
}
mail-notice-action = Zu meinen Aktivitäten

mail-reset-subject = Wählen Sie ein neues Passwort für { $organisation }
mail-reset-heading = Wählen Sie ein neues Passwort
mail-reset-intro = { $given }, jemand hat ein neues Passwort für Ihr Konto bei { $organisation } angefordert. Wenn Sie das waren, wählen Sie es hier:
mail-reset-preheader = Der Link gilt bis { $time }.
mail-reset-action = Neues Passwort wählen
mail-reset-valid = Der Link gehört nur Ihnen und gilt einmal, bis { $time } ({ $zone }).
mail-reset-ignore = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.

mail-link-valid = Der Link gehört nur Ihnen und gilt bis zum { $until }.
mail-link-copy = Wenn die Schaltfläche nichts bewirkt, kopieren Sie dies in Ihren Browser:

mail-foot-invited = Gesendet an { $address }, weil { $inviter } Sie eingeschrieben hat. Nicht gemeint? Dann tun Sie nichts: Ohne Sie wird kein Konto angelegt.
mail-foot-decline = Kein Interesse? Einladung ablehnen
mail-foot-no-reminders = Erinnerungen beenden
mail-foot-enrolled = Gesendet an { $address }, weil Sie bei { $organisation } eingeschrieben sind.
mail-foot-account = Gesendet an { $address }, weil die Adresse zu einem Konto bei { $organisation } gehört.

mail-when-due = fällig am { $date }
mail-when-session = am { $date }

# Eine Adresse, die die Organisation korrigiert hat, von jemandem mit Konto.
mail-address-confirm-subject = Bestätigen Sie Ihre neue Adresse für { $organisation }
mail-address-confirm-preheader = Bis dahin gilt Ihre alte Adresse. Der Link gilt bis zum { $until }.
mail-address-confirm-heading = Bestätigen Sie Ihre neue Adresse
mail-address-confirm-intro = { $given }, { $actor } hat { $address } als Adresse Ihres Kontos bei { $organisation } eingetragen. Bestätigen Sie sie, und Sie melden sich künftig damit an.
mail-address-confirm-action = Adresse bestätigen
mail-address-confirm-ignore = Nicht Ihr Konto? Ignorieren Sie diese Nachricht: Es ändert sich nichts.
mail-address-told-subject = Die Adresse Ihres Kontos bei { $organisation } wird geändert
mail-address-told-preheader = Wissen Sie davon, ist nichts zu tun. Wenn nicht, können Sie es hier aufhalten.
mail-address-told-heading = Ihre Adresse wird geändert
mail-address-told-intro = { $given }, { $actor } hat eine andere Adresse für Ihr Konto bei { $organisation } eingetragen. Sobald sie aus ihrem eigenen Postfach bestätigt ist, melden Sie sich damit an. Bis dahin ändert sich nichts.
mail-address-told-stop = Sie wissen davon? Dann ist nichts zu tun. Wenn Sie es nicht waren und niemand Sie gefragt hat, behalten Sie diese Adresse und sagen Sie es einer Administratorin oder einem Administrator von { $organisation }.
mail-address-told-action = Diese Adresse behalten
mail-foot-new-address = Gesendet an { $address }, weil diese Adresse für ein Konto bei { $organisation } eingetragen wurde.
