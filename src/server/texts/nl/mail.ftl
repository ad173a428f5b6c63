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
mail-foot-decline = Geen belangstelling? Sla de uitnodiging af
mail-foot-no-reminders = Herinneringen stoppen
mail-foot-enrolled = Verzonden aan { $address } omdat u bij { $organisation } bent ingeschreven.
mail-foot-account = Verzonden aan { $address } omdat het adres bij een account van { $organisation } hoort.

mail-when-due = uiterlijk { $date }
mail-when-session = op { $date }

# Een adres dat door de organisatie is verbeterd, van iemand met een account.
mail-address-confirm-subject = Bevestig uw nieuwe adres voor { $organisation }
mail-address-confirm-preheader = Tot dan werkt uw oude adres. De link werkt tot { $until }.
mail-address-confirm-heading = Bevestig uw nieuwe adres
mail-address-confirm-intro = { $given }, { $actor } heeft { $address } ingevuld als adres van uw account bij { $organisation }. Bevestig het, en u meldt zich er voortaan mee aan.
mail-address-confirm-action = Adres bevestigen
mail-address-confirm-ignore = Niet uw account? Negeer deze mail: er verandert niets.
mail-address-told-subject = Het adres van uw account bij { $organisation } wordt gewijzigd
mail-address-told-preheader = Weet u ervan, dan hoeft u niets te doen. Zo niet, dan kunt u het hier tegenhouden.
mail-address-told-heading = Uw adres wordt gewijzigd
mail-address-told-intro = { $given }, { $actor } heeft een ander adres ingevuld voor uw account bij { $organisation }. Zodra het vanuit de eigen mailbox is bevestigd, meldt u zich daarmee aan. Tot dan verandert er niets.
mail-address-told-stop = Weet u hiervan? Dan hoeft u niets te doen. Was u het niet en heeft niemand het u gevraagd, houd dan dit adres en meld het bij een beheerder van { $organisation }.
mail-address-told-action = Dit adres houden
mail-foot-new-address = Verstuurd naar { $address } omdat dit is ingevuld voor een account bij { $organisation }.
