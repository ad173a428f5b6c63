# Les mots du tableau de bord. Les navigateurs les chargent : ni secret, ni texte d’autres pages.

shell-skip = Aller au contenu
shell-menu = Menu
shell-main = Navigation principale
nav-dashboard = Tableau de bord
nav-enrolments = Inscriptions
nav-activities = Activités
nav-people = Personnes
nav-learning = Formation

event-muster = Muster
event-erased = personne effacée
event-nothing = rien
event-field = { $field }{"\u00A0"}:
event-field-address = E-mail
event-field-cohort = Cohorte
event-field-kind = Type
event-field-labels = Étiquettes
event-field-language = Langue
event-field-name = Nom
event-field-reference = Référence
event-field-role = Rôle
event-field-test = Personne de test
event-field-time-zone = Fuseau horaire

event-address-asked = { $actor } a demandé à changer l’adresse e-mail : { $person }
event-address-confirmed = { $person } a confirmé une nouvelle adresse e-mail
event-address-corrected = { $actor } a corrigé l’adresse e-mail : { $person }
event-address-kept = { $person } a gardé son adresse e-mail
event-cohort-created = { $actor } a créé la cohorte { $unit }
event-enrolment-completed = { $person } a terminé { $activity }
event-enrolment-ended = { $actor } a mis fin à une inscription : { $person }, { $activity }
event-enrolment-resumed = { $actor } a réinscrit { $person } à { $activity }
event-enrolment-started = { $actor } a inscrit { $person } à { $activity }
event-invitation-accepted = { $person } a créé son compte
event-invitation-asked = Un nouveau lien a été demandé pour { $person }
event-invitation-bounced = L’e-mail envoyé à { $person } est revenu
event-invitation-cancelled = { $actor } a annulé l’invitation : { $person }
event-invitation-created = { $actor } a invité { $person }
event-invitation-declined = { $person } a décliné l’invitation
event-invitation-reminded = { $actor } a relancé { $person }
event-invitation-sent = L’invitation pour { $person } est partie
event-list-applied = { $actor } a inscrit une liste de { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }{ $with ->
        [unit-role] {" "}dans { $unit } ({ $role })
        [unit] {" "}dans { $unit }
        [role] {" "}({ $role })
       *[none] {""}
    }
event-list-exported = { $actor } a exporté une liste
event-message-failed = Un e-mail à { $person } n’a pas pu partir
event-message-sent = Un e-mail à { $person } est parti
event-password-asked = Un nouveau mot de passe a été demandé pour { $person }
event-password-changed = { $person } a changé son mot de passe
event-person-added = { $with ->
    [unit-role] { $actor } a ajouté { $person } à { $unit } ({ $role })
    [unit] { $actor } a ajouté { $person } à { $unit }
    [role] { $actor } a ajouté { $person } ({ $role })
   *[none] { $actor } a ajouté { $person }
}
event-person-edited = { $by ->
    [self] { $person } a modifié sa propre fiche
   *[other] { $actor } a modifié la fiche : { $person }
}
event-person-placed = { $with ->
    [unit-role] { $actor } a placé { $person } dans { $unit } ({ $role })
   *[unit] { $actor } a placé { $person } dans { $unit }
}
event-person-removed = { $with ->
    [unit-role] { $actor } a retiré { $person } de : { $unit } ({ $role })
   *[unit] { $actor } a retiré { $person } de : { $unit }
}
event-reminder-cancelled = { $actor } a annulé une relance à { $person }
event-role-granted = { $with ->
    [role] { $actor } a donné un rôle à { $person } : { $role }
    [unit-role] { $actor } a donné un rôle à { $person } : { $role }
   *[none] { $actor } a donné un rôle à { $person }
}
event-role-taken = { $with ->
    [role] { $actor } a retiré un rôle à { $person } : { $role }
    [unit-role] { $actor } a retiré un rôle à { $person } : { $role }
   *[none] { $actor } a retiré un rôle à { $person }
}
event-seeing-began = { $actor } voit maintenant Muster comme { $person }
event-seeing-ended = { $actor } ne voit plus Muster comme { $person }
event-session-ended = { $person } s’est déconnecté d’un autre appareil
event-session-signed-in = { $person } s’est connecté
event-session-signed-out = { $person } s’est déconnecté
event-step-done = { $person } a fait une étape : { $activity }
event-step-undone = { $person } est revenu sur une étape : { $activity }
event-terms-accepted = { $person } a accepté les conditions

# The same kinds as choices of a filter.
event-address-asked-label = E-mail : changement demandé
event-address-confirmed-label = E-mail confirmé
event-address-corrected-label = E-mail corrigé
event-address-kept-label = E-mail gardé
event-cohort-created-label = Cohorte créée
event-enrolment-completed-label = Terminé
event-enrolment-ended-label = Fin d’inscription
event-enrolment-resumed-label = Réinscription
event-enrolment-started-label = Inscription
event-invitation-accepted-label = Compte créé
event-invitation-asked-label = Nouveau lien demandé
event-invitation-bounced-label = E-mail revenu
event-invitation-cancelled-label = Invitation annulée
event-invitation-created-label = Invitation
event-invitation-declined-label = Invitation déclinée
event-invitation-reminded-label = Relance
event-invitation-sent-label = Invitation partie
event-list-applied-label = Liste inscrite
event-list-exported-label = Liste exportée
event-message-failed-label = E-mail non parti
event-message-sent-label = E-mail parti
event-password-asked-label = Mot de passe demandé
event-password-changed-label = Mot de passe changé
event-person-added-label = Personne ajoutée
event-person-edited-label = Fiche modifiée
event-person-placed-label = Placement dans une unité
event-person-removed-label = Retrait d’une unité
event-reminder-cancelled-label = Relance annulée
event-role-granted-label = Rôle donné
event-role-taken-label = Rôle retiré
event-seeing-began-label = Vue comme une personne : début
event-seeing-ended-label = Vue comme une personne : fin
event-session-ended-label = Déconnexion à distance
event-session-signed-in-label = Connexion
event-session-signed-out-label = Déconnexion
event-step-done-label = Étape faite
event-step-undone-label = Étape reprise
event-terms-accepted-label = Conditions acceptées

nav-platform = Plateforme
nav-audit = Journal
audit-title = Journal d’audit
audit-export = Exporter en CSV
audit-filter = Filtrer les événements
audit-who = Qui
audit-whom = Concerne
audit-what = Quoi
audit-where = Où
audit-from = Du
audit-to = Au
audit-anybody = Tout le monde
audit-anything = Tout
audit-anywhere = Partout
audit-muster = Muster lui-même
audit-group-access = Accès
audit-group-learning = Apprentissage
audit-group-lists = Listes
audit-group-mail = E-mails
audit-group-organisation = Organisation
audit-group-people = Personnes
audit-all-of = { $group } : tout
audit-list = Liste { $number }
audit-clear = Effacer les filtres
audit-events = Événements
audit-none-title = Aucun événement
audit-none = Rien de ce qui s’est passé ne correspond à ces filtres.
audit-new = { $count ->
    [one] Un nouvel événement
   *[other] { $count } nouveaux événements
} – afficher
audit-new-many = Plus de { $count } nouveaux événements – afficher
audit-pages = Pages d’événements
audit-shown = { $count ->
    [one] Un événement
   *[other] { $count } événements
}
audit-moment = { $time } UTC

timeline-title = Historique
timeline-earlier = Afficher plus ancien
timeline-moment = { $day }, { $time } UTC
timeline-none = Rien ne s’est encore passé.
