# De teksten van de e-mails. Platte tekst: geen opmaak, geen HTML-entiteiten. Aanspreekvorm: u.

mail-invitation-subject = { $where ->
    [cohort] { $inviter } nodigt u uit voor { $cohorts }
   *[organisation] { $inviter } nodigt u uit bij { $organisation }
}
mail-invitation-heading = { $given }, u bent uitgenodigd
mail-invitation-intro = { $where ->
    [cohort] { $inviter } nodigt u uit voor { $cohorts } bij { $organisation }.
   *[organisation] { $inviter } nodigt u uit bij { $organisation }.
}
mail-invitation-role = U doet mee als { $role }.
mail-invitation-preheader = { $count ->
    [0] Kies een wachtwoord om te beginnen. De link werkt tot en met { $until }.
    [one] Kies een wachtwoord en er staat een activiteit voor u klaar. De link werkt tot en met { $until }.
   *[other] Kies een wachtwoord en er staan { $count } activiteiten voor u klaar. De link werkt tot en met { $until }.
}
mail-invitation-ready = { $count ->
    [0] Kies een wachtwoord om te beginnen.
    [one] Kies een wachtwoord, en dit staat voor u klaar:
   *[other] Kies een wachtwoord, en dit staat voor u klaar:
}
mail-invitation-action = Account maken

mail-reminder-subject = { $where ->
    [cohort] Herinnering: { $inviter } nodigt u uit voor { $cohorts }
   *[organisation] Herinnering: { $inviter } nodigt u uit bij { $organisation }
}
mail-reminder-heading = { $given }, uw plaats wacht op u
mail-reminder-intro = { $where ->
    [cohort] { $inviter } heeft u uitgenodigd voor { $cohorts } bij { $organisation }, en u hebt nog geen account.
   *[organisation] { $inviter } heeft u uitgenodigd bij { $organisation }, en u hebt nog geen account.
}

mail-notice-subject = { $count ->
    [one] U bent ingeschreven voor { $activity }
   *[other] U bent ingeschreven voor { $count } activiteiten
}
mail-notice-heading = { $given }, er is iets nieuws voor u
mail-notice-intro = { $count ->
    [one] U bent bij { $organisation } ingeschreven voor één activiteit:
   *[other] U bent bij { $organisation } ingeschreven voor { $count } activiteiten:
}
mail-notice-register = Kies een wachtwoord om te beginnen.
mail-notice-preheader = { $count ->
    [one] { $activity } staat voor u klaar.
   *[other] { $activity } en meer staan voor u klaar.
}
mail-notice-action = Naar mijn activiteiten

mail-reset-subject = Kies een nieuw wachtwoord voor { $organisation }
mail-reset-heading = Kies een nieuw wachtwoord
mail-reset-intro = { $given }, iemand heeft een nieuw wachtwoord gevraagd voor uw account bij { $organisation }. Was u dat, kies het dan hier:
mail-reset-preheader = De link werkt tot { $time }.
mail-reset-action = Nieuw wachtwoord kiezen
mail-reset-valid = De link is alleen van u en werkt één keer, tot { $time } ({ $zone }).
mail-reset-ignore = Was u dit niet? Doe dan niets met deze e-mail: uw wachtwoord blijft zoals het is.

mail-link-valid = De link is alleen van u en werkt tot en met { $until }.
mail-link-copy = Doet de knop niets? Kopieer dit dan naar uw browser:

mail-foot-invited = Verzonden aan { $address } omdat { $inviter } u heeft ingeschreven. Bent u dit niet? Doe dan niets: zonder u wordt er geen account gemaakt.
mail-foot-enrolled = Verzonden aan { $address } omdat u bij { $organisation } bent ingeschreven.
mail-foot-account = Verzonden aan { $address } omdat het adres bij een account van { $organisation } hoort.

mail-when-due = uiterlijk { $date }
mail-when-session = op { $date }
