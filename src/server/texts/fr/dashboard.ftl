# Les mots du tableau de bord. Les navigateurs les chargent : ni secret, ni texte d’autres pages.

shell-skip = Aller au contenu
shell-menu = Menu
shell-main = Navigation principale
nav-dashboard = Tableau de bord
nav-enrolments = Inscriptions
nav-activities = Activités
nav-people = Personnes
nav-learning = Formation
missing-title = Rien ici
missing-text = Cette page n’existe pas, ou vous n’y avez pas accès.
missing-start = Aller à l’accueil
ui-live = En direct
ui-connecting = Connexion…
ui-dismiss = Fermer
ui-previous = Page précédente
ui-next = Page suivante
ui-where = Où vous êtes
ui-progress-of = Progression de { $name }
ui-create = Créer «{"\u00A0"}{ $name }{"\u00A0"}»
ui-show-list = Afficher la liste : { $list }
ui-sign-in = Se connecter
key-enter = Entrée
key-escape = Échap
key-space = Espace
month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
nav-rules = Règles

event-nothing = rien
event-field = { $field }{"\u00A0"}:
event-field-address = E-mail
event-field-cohort = Cohorte
event-field-description = Description
event-field-kind = Type
event-field-labels = Étiquettes
event-field-language = Langue
event-field-custom = Champ
event-field-manager = Responsable
event-field-merged = Fiche
event-field-name = Nom
event-field-code = Code
event-field-qualification = Qualification
event-field-unit = Unité
event-field-visibility = Visibilité
event-field-reference = Référence
event-field-renewal-days = Jours avant la fin pour renouveler
event-field-role = Rôle
event-field-rule = Règle
event-field-enabled = Interrupteur
event-field-mode = Mode
event-field-grace = Jours avant la sortie
event-field-starts = Premier jour
event-field-ends = Dernier jour
event-field-criteria = Critères
event-field-valid-days = Jours de validité
event-field-test = Personne de test
event-field-time-zone = Fuseau horaire

event-activity-archived = { $actor } a archivé { $activity }
event-activity-changed = { $actor } a modifié { $activity }
event-activity-created = { $actor } a créé l’activité { $activity }
event-activity-restored = { $actor } a remis { $activity } en service
event-activity-session-added = { $actor } a ajouté une session à { $activity }
event-activity-session-cancelled = { $actor } a annulé une session de { $activity }
event-activity-session-changed = { $actor } a modifié une session de { $activity }
event-activity-steps = { $actor } a modifié les étapes de { $activity }
event-address-asked = { $actor } a demandé à changer l’adresse e-mail : { $person }
event-address-confirmed = { $person } a confirmé une nouvelle adresse e-mail
event-address-corrected = { $actor } a corrigé l’adresse e-mail : { $person }
event-address-kept = { $person } a gardé son adresse e-mail
event-cohort-created = { $actor } a créé la cohorte { $unit }
event-enrolment-by-hand = { $actor } a inscrit des personnes à la main : { $count ->
        [one] une inscription
       *[other] { $count } inscriptions
    }
event-enrolment-kept-out = { $actor } a exclu { $person } de { $activity }
event-enrolment-lifted = { $actor } a levé une exclusion : { $person }, { $activity }
event-enrolment-taken = { $actor } a retiré un motif d’inscription : { $person }, { $activity }
event-enrolment-completed = { $person } a terminé { $activity }
event-enrolment-ended = { $actor } a mis fin à une inscription : { $person }, { $activity }
event-enrolment-reopened = { $activity } est rouvert pour { $person }, à renouveler
event-enrolment-resumed = { $actor } a réinscrit { $person } à { $activity }
event-enrolment-started = { $actor } a inscrit { $person } à { $activity }
event-enrolment-suspended = { $actor } a suspendu une inscription : { $person }, { $activity }
event-enrolment-waiting = { $person } attend une place : { $activity }
event-invitation-accepted = { $person } a créé son compte
event-invitation-asked = Un nouveau lien a été demandé pour { $person }
event-invitation-bounced = L’e-mail envoyé à { $person } est revenu
event-invitation-cancelled = { $actor } a annulé l’invitation : { $person }
event-invitation-created = { $actor } a invité { $person }
event-invitation-declined = { $person } a décliné l’invitation
event-reminders-stopped = { $person } ne souhaite plus de rappels
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
event-list-undone = { $actor } a annulé l’import de { $count ->
        [one] une personne
       *[other] { $count } personnes
    }{ $with ->
        [unit-role] {" "}dans { $unit } ({ $role })
        [unit] {" "}dans { $unit }
        [role] {" "}({ $role })
       *[none] {""}
    }
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
event-person-deleted = { $actor } a supprimé { $person }
event-person-edited = { $by ->
    [self] { $person } a modifié sa propre fiche
   *[other] { $actor } a modifié la fiche : { $person }
}
event-person-merged = { $actor } a fusionné { $person } avec une autre fiche de la même personne
event-person-placed = { $with ->
    [unit-role] { $actor } a placé { $person } dans { $unit } ({ $role })
   *[unit] { $actor } a placé { $person } dans { $unit }
}
event-person-removed = { $with ->
    [unit-role] { $actor } a retiré { $person } de : { $unit } ({ $role })
   *[unit] { $actor } a retiré { $person } de : { $unit }
}
event-qualification-activity-added = { $actor } a ajouté { $activity } à { $qualification }
event-qualification-activity-removed = { $actor } a retiré { $activity } de { $qualification }
event-qualification-carried = { $actor } a fait porter { $qualification } par { $unit }
event-qualification-carried-no-more = { $actor } ne fait plus porter { $qualification } par { $unit }
event-qualification-created = { $actor } a créé la qualification { $qualification }
event-qualification-deleted = { $actor } a supprimé une qualification
event-qualification-edited = { $actor } a modifié la qualification { $qualification }
event-qualification-given = { $actor } a donné { $qualification } à { $person }
event-qualification-kept-out = { $actor } tient { $person } à l’écart de { $qualification }
event-qualification-lifted = { $actor } ne tient plus { $person } à l’écart de { $qualification }
event-qualification-taken = { $actor } a retiré { $qualification } à { $person }
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
event-rule-changed = { $actor } a modifié une règle
event-rule-created = { $actor } a créé une règle
event-rule-deleted = { $actor } a supprimé une règle
event-seeing-began = { $actor } voit maintenant Muster comme { $person }
event-seeing-ended = { $actor } ne voit plus Muster comme { $person }
event-session-ended = { $person } s’est déconnecté d’un autre appareil
event-session-signed-in = { $person } s’est connecté
event-session-signed-out = { $person } s’est déconnecté
event-step-done = { $person } a fait une étape : { $activity }
event-step-undone = { $person } est revenu sur une étape : { $activity }
event-terms-accepted = { $person } a accepté les conditions
event-unit-assigned = { $actor } a assigné { $with ->
        [unit-activity] { $activity } à { $unit }
        [unit-activity-role] { $activity } à { $unit }
        [unit] une qualification à { $unit }
        [unit-role] une qualification à { $unit }
       *[none] quelque chose à une unité
    }
event-unit-created = { $actor } a créé { $unit }
event-unit-deleted = { $actor } a supprimé une unité
event-unit-edited = { $actor } a modifié { $unit }
event-unit-merged = { $actor } a fusionné une autre unité avec { $unit }
event-unit-moved = { $actor } a déplacé { $unit }
event-unit-unassigned = { $actor } a retiré { $with ->
        [unit-activity] { $activity } de { $unit }
        [unit-activity-role] { $activity } de { $unit }
        [unit] une qualification de { $unit }
        [unit-role] une qualification de { $unit }
       *[none] quelque chose d’une unité
    }

# The same kinds as choices of a filter.
event-activity-archived-label = Activité archivée
event-activity-changed-label = Activité modifiée
event-activity-created-label = Activité créée
event-activity-restored-label = Activité remise en service
event-activity-session-added-label = Session ajoutée
event-activity-session-cancelled-label = Session annulée
event-activity-session-changed-label = Session modifiée
event-activity-steps-label = Étapes modifiées
event-address-asked-label = E-mail : changement demandé
event-address-confirmed-label = E-mail confirmé
event-address-corrected-label = E-mail corrigé
event-address-kept-label = E-mail gardé
event-cohort-created-label = Cohorte créée
event-enrolment-by-hand-label = Inscription à la main
event-enrolment-kept-out-label = Exclusion
event-enrolment-lifted-label = Exclusion levée
event-enrolment-taken-label = Motif retiré
event-enrolment-completed-label = Terminé
event-enrolment-ended-label = Fin d’inscription
event-enrolment-reopened-label = Rouvert pour renouveler
event-enrolment-resumed-label = Réinscription
event-enrolment-started-label = Inscription
event-enrolment-suspended-label = Inscription suspendue
event-enrolment-waiting-label = Attend une place
event-invitation-accepted-label = Compte créé
event-invitation-asked-label = Nouveau lien demandé
event-invitation-bounced-label = E-mail revenu
event-invitation-cancelled-label = Invitation annulée
event-invitation-created-label = Invitation
event-invitation-declined-label = Invitation déclinée
event-reminders-stopped-label = Rappels arrêtés
event-invitation-reminded-label = Relance
event-invitation-sent-label = Invitation partie
event-list-applied-label = Liste inscrite
event-list-exported-label = Liste exportée
event-list-undone-label = Import annulé
event-message-failed-label = E-mail non parti
event-message-sent-label = E-mail parti
event-password-asked-label = Mot de passe demandé
event-password-changed-label = Mot de passe changé
event-person-added-label = Personne ajoutée
event-person-deleted-label = Personne supprimée
event-person-edited-label = Fiche modifiée
event-person-merged-label = Fiches fusionnées
event-person-placed-label = Placement dans une unité
event-person-removed-label = Retrait d’une unité
event-qualification-activity-added-label = Activité ajoutée à une qualification
event-qualification-activity-removed-label = Activité retirée d’une qualification
event-qualification-carried-label = Une unité porte une qualification
event-qualification-carried-no-more-label = Une unité ne porte plus une qualification
event-qualification-created-label = Qualification créée
event-qualification-deleted-label = Qualification supprimée
event-qualification-edited-label = Qualification modifiée
event-qualification-given-label = Qualification donnée
event-qualification-kept-out-label = Tenu à l’écart d’une qualification
event-qualification-lifted-label = Plus tenu à l’écart d’une qualification
event-qualification-taken-label = Qualification retirée
event-reminder-cancelled-label = Relance annulée
event-role-granted-label = Rôle donné
event-role-taken-label = Rôle retiré
event-rule-changed-label = Règle modifiée
event-rule-created-label = Règle créée
event-rule-deleted-label = Règle supprimée
event-seeing-began-label = Vue comme une personne : début
event-seeing-ended-label = Vue comme une personne : fin
event-session-ended-label = Déconnexion à distance
event-session-signed-in-label = Connexion
event-session-signed-out-label = Déconnexion
event-step-done-label = Étape faite
event-step-undone-label = Étape reprise
event-terms-accepted-label = Conditions acceptées
event-unit-assigned-label = Assignation à une unité
event-unit-created-label = Unité créée
event-unit-deleted-label = Unité supprimée
event-unit-edited-label = Unité modifiée
event-unit-merged-label = Unités fusionnées
event-unit-moved-label = Unité déplacée
event-unit-unassigned-label = Retrait d’une unité

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

being-applied = Une modification est en cours d’application. Les inscriptions et les nombres suivent.
being-applied-label = Personnes traitées
being-applied-people = { $done } personnes sur { $total } sont traitées.

enrolments-actions = Actions
enrolments-added = ajout le { $date }
enrolments-any-cohort = Toutes les cohortes
enrolments-any-kind = Tous les types
enrolments-cohort = Cohorte
enrolments-done = { $count ->
    [0] pas encore d’activité
    [one] { $done } activité terminée sur { $count }
   *[other] { $done } activités terminées sur { $count }
}
enrolments-filter = Filtrer les inscriptions
enrolments-invite = Inviter { $name }
enrolments-invite-with = { $count ->
    [one] Inviter par { $count } e-mail
   *[other] Inviter par { $count } e-mails
}
enrolments-is-bounced = E-mail revenu
enrolments-is-deactivated = Compte désactivé
enrolments-is-declined = Invitation déclinée
enrolments-is-enrolled = Inscription faite
enrolments-is-expired = Lien expiré
enrolments-is-invited = Invitation envoyée
enrolments-kind = Type
enrolments-leave-now = { $count ->
    [one] { $count } e-mail part maintenant.
   *[other] { $count } e-mails partent maintenant.
}
enrolments-left-admin = administrent Muster : seul un administrateur les invite
enrolments-left-bounced = e-mail revenu : corrigez d’abord l’adresse
enrolments-left-deactivated = ont un compte désactivé
enrolments-left-declined = ont décliné l’invitation
enrolments-left-invited = ont déjà une invitation
enrolments-left-no-address = n’ont pas d’adresse
enrolments-left-not-invited = n’ont pas encore d’invitation
enrolments-left-registered = ont déjà un compte
enrolments-left-reminded = ont reçu une relance ces dernières 24 heures
enrolments-left-test = sont des personnes de test
enrolments-left-underway = ont déjà un e-mail en route
enrolments-left-wants-none = ne souhaitent pas de rappels
enrolments-no-mail = Aucun e-mail ne partirait
enrolments-nobody-text = Personne ne correspond à cette recherche et à ces filtres.
enrolments-nobody-title = Aucun résultat
enrolments-pages = Pages d’inscriptions
enrolments-person = Personne
enrolments-reference = Référence
enrolments-remind = Relancer { $name }
enrolments-remind-with = { $count ->
    [one] Relancer par { $count } e-mail
   *[other] Relancer par { $count } e-mails
}
enrolments-search = Rechercher
enrolments-search-in = Nom, adresse ou référence
enrolments-send = Envoyer
enrolments-send-invites = Inviter les nouvelles inscriptions
enrolments-send-nobody = Personne dans cette liste n’en attend.
enrolments-send-reminders = Envoyer des relances
enrolments-send-to = À { $names }.
enrolments-send-to-more = À { $names } et { $count } de plus.
enrolments-sent = envoi le { $date }
enrolments-show-everyone = Afficher tout le monde
enrolments-shown = { $count } sur { $all }
enrolments-standing = Statut
enrolments-underway = e-mail en route
enrolments-view-all = Tout
enrolments-view-bounced = E-mails revenus
enrolments-view-expired = Liens expirés
enrolments-view-expiring = Liens bientôt expirés
enrolments-view-invited = Invitations envoyées
enrolments-view-new = À inviter
enrolments-view-registered = Comptes créés
enrolments-wants-none = ne souhaite pas de rappels
enrolments-bulk-export = Exporter
enrolments-bulk-invite = Inviter
enrolments-bulk-move = Changer de cohorte
enrolments-bulk-remind = Relancer
enrolments-bulk-remove = Retirer de la cohorte
enrolments-cancel = Annuler
enrolments-cancel-sending = Annuler cet envoi
enrolments-clear = Effacer la sélection
enrolments-close = Fermer
enrolments-cohorts = Cohortes
enrolments-unit = Cohorte ou unité
enrolments-counting = Décompte en cours…
enrolments-export-list = Exporter cette liste
enrolments-filter-delete = Supprimer { $name }
enrolments-filter-gone = Le filtre { $name } est supprimé.
enrolments-filter-new-name = Nouveau nom
enrolments-filter-rename = Renommer { $name }
enrolments-filter-save-name = Enregistrer le nom
enrolments-include-bounced = { $count ->
    [one] Réessayer l’adresse dont l’e-mail est revenu
   *[other] Réessayer les { $count } adresses dont l’e-mail est revenu
}
enrolments-include-lately = { $count ->
    [one] Aussi la personne relancée ces dernières 24 heures
   *[other] Aussi les { $count } personnes relancées ces dernières 24 heures
}
enrolments-include-test = { $count ->
    [one] Aussi 1 personne de test
   *[other] Aussi { $count } personnes de test
}
enrolments-key-clear = Effacer la sélection, fermer une fenêtre
enrolments-key-help = Cette aide
enrolments-key-move = D’une ligne à l’autre
enrolments-key-open = Ouvrir la personne
enrolments-key-pick = Sélectionner la ligne
enrolments-key-search = Rechercher
enrolments-keys = Raccourcis clavier
enrolments-left-no-cohort = sont dans une entreprise, un département, une équipe, une fonction ou un groupe, qui a sa propre page
enrolments-left-not-yours = ne sont pas de votre ressort
enrolments-left-out = Laissées de côté
enrolments-left-platform-wide = ont un rôle sur toute la plateforme, sans cohorte
enrolments-left-same-cohort = sont déjà dans cette cohorte
enrolments-legend = Légende
enrolments-legend-bounced = E-mail revenu
enrolments-legend-deactivated = Compte désactivé
enrolments-legend-enrolled = Inscription faite, pas encore d’invitation
enrolments-legend-example = Exemple de progression
enrolments-legend-expired = Lien expiré
enrolments-legend-invited = Invitation envoyée
enrolments-legend-registered = Compte créé, avec la progression
enrolments-legend-reminded = Invitation envoyée, puis une relance
enrolments-legend-scheduled = E-mail en attente de sa date
enrolments-legend-signs = Ce que disent les signes
enrolments-mail-taken-back = L’e-mail pour { $name } est annulé.
enrolments-merged = { $count ->
    [one] 1 y est déjà avec ce rôle : les deux n’en font qu’un.
   *[other] { $count } y sont déjà avec ce rôle : les deux n’en font qu’un.
}
enrolments-move-count = { $count ->
    [one] Changer 1 placement de cohorte
   *[other] Changer { $count } placements de cohorte
}
enrolments-move-follows = Les rôles restent. Ce que l’ancienne cohorte apporte prend fin si rien d’autre ne le donne, ce que la nouvelle apporte commence.
enrolments-move-to = Nouvelle cohorte
enrolments-names = { $names }.
enrolments-names-more = { $names } et { $count } de plus.
enrolments-place-nobody = Aucune de ces lignes ne peut être changée.
enrolments-place-none = Rien ne changerait
enrolments-placed = { $count ->
    [one] 1 placement est changé.
   *[other] { $count } placements sont changés.
}
enrolments-remove-count = { $count ->
    [one] Retirer 1 placement
   *[other] Retirer { $count } placements
}
enrolments-remove-follows = Les personnes restent. Leurs inscriptions qui en découlent prennent fin si rien d’autre ne les donne ; une liste ne les y remet pas.
enrolments-save-filter = Enregistrer ce filtre
enrolments-save-name = Nom de ce filtre
enrolments-saved = Filtres enregistrés
enrolments-saved-none = Aucun pour l’instant. Filtrez et triez la liste à votre gré, puis gardez-la sous un nom.
enrolments-schedule = Programmer
enrolments-scheduled = Programmé
enrolments-scheduled-for = pour le { $at }
enrolments-search-all = Chercher partout
enrolments-select = Sélectionner { $name }
enrolments-select-all = Sélectionner les { $count } de cette liste
enrolments-select-page = Tout sélectionner sur cette page
enrolments-selected = Sélection : { $count }
enrolments-send-at = Date et heure
enrolments-send-later = À une date
enrolments-send-now = Maintenant
enrolments-send-when = Quand
enrolments-send-zone = Dans votre fuseau horaire. Jusque-là, l’envoi peut être annulé.
enrolments-sending-waits = { $count ->
    [one] { $count } e-mail part le { $at }.
   *[other] { $count } e-mails partent le { $at }.
}
enrolments-take-back = Annuler l’e-mail pour { $name }
enrolments-taken-back = { $count ->
    [one] { $count } e-mail est annulé.
   *[other] { $count } e-mails sont annulés.
}
enrolments-waiting-invitations = { $count ->
    [one] 1 invitation attend jusqu’au
   *[other] { $count } invitations attendent jusqu’au
}
enrolments-waiting-reminders = { $count ->
    [one] 1 relance attend jusqu’au
   *[other] { $count } relances attendent jusqu’au
}
enrolments-working = En cours. Cela peut prendre un moment ; gardez cette page ouverte.

add-title = Ajouter des inscriptions
add-crumb = Ajouter
add-cohort = Cohorte
add-cohort-search = Recherchez, ou nommez-en une nouvelle
add-cohort-created = La cohorte { $name } est créée.
add-cohort-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
add-cohort-holds = { $count ->
    [one] { $count } personne.
   *[other] { $count } personnes.
}
add-cohort-carries = { $count ->
    [0] N’apporte encore aucune activité.
    [one] Apporte { $activities } : qui est placé ici comme apprenant y est inscrit.
   *[other] Apporte { $activities } : qui est placé ici comme apprenant est inscrit à ces { $count } activités.
}
add-sample = Télécharger un CSV d’exemple
add-kind = Type de personne
add-people = Personnes
add-people-note = une par ligne : email,id,name
add-people-hint = Virgules, points-virgules et tabulations conviennent. L’identifiant est une étiquette à vous ; la personne ne le voit jamais.
add-pasted = Liste collée
add-held = { $name } est trop longue pour être saisie ici. Corrigez-la dans l’aperçu.
add-held-type = Saisir plutôt une liste
add-file = Fichier CSV
add-file-hint = Choisissez un fichier ou déposez-le n’importe où sur cette page : 20 Mo ou 200 000 lignes au plus.
add-file-reading = Lecture du fichier…
add-file-read = Lu dans { $name }, { $encoding }.
add-preview = Aperçu
add-lines-read = { $count ->
    [one] { $count } ligne lue
   *[other] { $count } lignes lues
}
add-only-errors = Erreurs seulement
add-no-errors = Aucune ligne n’a d’erreur.
add-corrected = { $count ->
    [one] { $count } cellule corrigée ici.
   *[other] { $count } cellules corrigées ici.
}
add-undo-corrections = Annuler les corrections
add-nothing-yet = Rien à montrer pour l’instant
add-nothing-yet-text = Saisissez ou collez des personnes, ou choisissez un fichier. Chaque ligne apparaît ici avec ce qu’elle fera.
add-worker-failed = L’aperçu n’a pas pu démarrer dans ce navigateur. Rechargez la page ou utilisez un navigateur plus récent.
add-tally-new = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
add-tally-known = { $count ->
    [one] { $count } connue, placée ici aussi
   *[other] { $count } connues, placées ici aussi
}
add-tally-already = { $count ->
    [one] { $count } déjà inscrite
   *[other] { $count } déjà inscrites
}
add-tally-repeated = { $count ->
    [one] { $count } répétée
   *[other] { $count } répétées
}
add-tally-kept-out = { $count ->
    [one] { $count } écartée
   *[other] { $count } écartées
}
add-tally-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
add-lift = Les réinscrire
add-lift-note = { $count ->
    [one] Une personne de cette liste a été retirée d’ici à la main.
   *[other] { $count } personnes de cette liste ont été retirées d’ici à la main.
}
add-column-line = Ligne
add-column-email = email
add-column-id = id
add-column-name = name
add-column-outcome = Résultat
add-cell = { $cell }, ligne { $line }
add-cell-email = Adresse
add-cell-id = Identifiant
add-cell-name = Nom
add-outcome-new = Nouvelle
add-outcome-place = Connue ({ $standing }), placée ici aussi
add-outcome-place-unseen = Connue, placée ici aussi
add-outcome-already = Déjà inscrite ici
add-outcome-repeated = Répète la ligne { $line }, laissée de côté
add-outcome-kept-out = Écartée : retirée d’ici à la main
add-outcome-again = Réinscrite : elle avait été retirée d’ici à la main
add-outcome-deactivated = Désactivée
add-standing-enrolled = inscrite
add-standing-invited = invitée
add-standing-registered = compte créé
add-will-enrol = { $count ->
    [one] { $count } personne sera inscrite.
   *[other] { $count } personnes seront inscrites.
}
add-will-stay = { $count ->
    [one] { $count } ligne reste ici.
   *[other] { $count } lignes restent ici.
}
add-no-mail = Aucun e-mail ne part avant votre invitation.
add-cancel = Annuler
add-save = Enregistrer les inscriptions
add-enrolled = { $count ->
    [one] { $count } personne inscrite.
   *[other] { $count } personnes inscrites.
}
add-already = { $count ->
    [one] { $count } y était déjà.
   *[other] { $count } y étaient déjà.
}
add-repeated = { $count ->
    [one] { $count } répétée.
   *[other] { $count } répétées.
}
add-stay = { $count ->
    [one] { $count } ligne reste ici, à corriger.
   *[other] { $count } lignes restent ici, à corriger.
}
add-moved = Entre-temps, quelque chose a changé pour ces lignes : { $lines }. Revoyez-les, puis enregistrez.

# Refus que seul le tableau de bord exprime.
error-enrolling-too-many = { $max } inscriptions au plus à la fois. Choisissez moins de personnes ou d’activités.
error-day-missing = Choisissez un jour.
error-day-range = Un jour des années { $min } à { $max }.
error-session-time-missing = Choisissez un jour et une heure.
error-number-range = Un nombre entier de { $min } à { $max }.
error-session-backwards = La fin ne peut pas précéder le début.
error-session-time-skipped = Ce jour-là, { $time } n’existe pas ({ $zone }) : les horloges avancent. Choisissez une autre heure.
error-session-time-twice = Ce jour-là, { $time } existe deux fois ({ $zone }) : les horloges reculent. Choisissez une heure avant ou après.
error-cell-control = Un caractère de contrôle dans la colonne { $column }. Saisissez-la à nouveau.
error-cell-too-long = { $length } caractères dans une cellule, { $max } au plus sont acceptés.
error-cell-unreadable = Un caractère de la colonne { $column } est illisible. Enregistrez le fichier au format CSV UTF-8.
error-cohort-missing = Choisissez d’abord une cohorte.
error-cohort-taken = Une cohorte nommée { $name } existe déjà.
error-cohort-unknown = Aucune cohorte ne s’appelle { $name }.
error-column-ignored = La colonne { $column } n’est pas lue.
error-column-repeated = La colonne { $column } apparaît deux fois. La première est lue.
error-email-not-first = L’adresse ne vient pas en premier. Écrivez email,id,name ou ajoutez un en-tête.
error-file-empty = Le fichier est vide.
error-file-no-addresses = Aucune ligne du fichier ne contient d’adresse.
error-file-no-rows = Le fichier a un en-tête et aucune ligne en dessous.
error-file-not-a-list = Ce n’est pas une liste mais un autre type de fichier ({ $looks_like }). Enregistrez la liste en CSV et choisissez ce fichier.
error-file-too-large = Le fichier dépasse { $max } Mo.
error-filter-taken = Vous gardez déjà un filtre nommé { $name }.
error-filter-too-many = { $max } filtres au plus sont gardés. Supprimez-en un d’abord.
error-header-no-email = L’en-tête ne nomme aucune colonne d’adresse. Utilisez email,id,name.
error-header-unknown = Ni une personne, ni un en-tête tel que email,id,name.
error-internal = Une erreur est survenue de notre côté. Rien n’a été modifié. Réessayez et, si cela persiste, donnez le code { $request } à votre administration.
error-import-undone = L’import { $number } est déjà annulé.
error-invitation-cancelled = Cette invitation a été retirée.
error-invitation-expired = Ce lien a expiré.
error-invitation-spent = Ce lien a déjà servi.
error-label-invalid = Une étiquette ne contient ni virgule, ni point-virgule, ni guillemet, et ne commence par aucun de = + - @.
error-label-too-long = { $max } caractères au plus.
error-label-too-many = { $max } étiquettes au plus.
error-language-theirs = { $name } a choisi la langue. C’est à cette personne d’en changer.
error-link-unknown = Ce lien est inconnu.
error-list-empty = Saisissez ou choisissez au moins une personne.
error-list-too-many-columns = { $found } colonnes, { $max } au plus sont acceptées.
error-list-too-many-rows = Plus de { $max } lignes. Divisez la liste.
error-manager-circle = { $name } dépend de cette personne, directement ou non.
error-merge-same = C’est la même fiche. Choisissez-en une autre.
error-merge-self = C’est votre propre fiche. Fusionnez l’autre avec elle.
error-name-differs = Connu sous le nom de { $known }. Le nom reste tel quel.
error-person-not-test = { $name } n’est pas une personne de test.
error-person-kept-out = A été retirée de là à la main, et n’y revient pas.
error-person-staff = { $name } n’est ni apprenant ni mentor.
error-person-outranks = Seul un administrateur peut faire cela : le rôle de { $name } n’est pas inférieur au vôtre.
error-place-taken = { $name } y est déjà avec ce rôle.
error-plan-moved = Ceci a changé entre-temps. Regardez à nouveau.
error-days-invalid = Écrivez un nombre entier de jours, { $max } au plus.
error-qualification-taken = Une qualification nommée { $name } existe déjà.
error-renewal-without-end = Seul ce qui prend fin peut être renouvelé. Dites d’abord combien de temps cela vaut.
error-quote-trailing = Du texte après un guillemet fermant. Il a été lu comme { $read }.
error-quote-unclosed = Le guillemet ouvert à la ligne { $opened } n’est pas fermé.
error-reference-differs = L’identifiant enregistré est { $known }. Il reste tel quel.
error-reference-too-long = { $max } caractères au plus.
error-role-last-admin = { $name } est le seul administrateur. Nommez d’abord quelqu’un d’autre.
error-role-other = A ici un autre rôle et reçoit aussi celui-ci.
error-row-conflict = L’adresse de la ligne { $of_line } avec un autre identifiant ou un autre nom.
error-row-repeated = Répète la ligne { $of_line }, laissée de côté.
error-row-several-people = Plusieurs adresses sur une ligne. Écrivez une personne par ligne.
error-row-too-many-columns = { $found } colonnes au lieu de { $expected }. Mettez entre guillemets un nom qui contient une virgule : "Haddad, Noor".
error-rule-comparison = Ceci ne se compare que par « est » et « est l’un de ».
error-rule-dates = Le dernier jour précède le premier.
error-rule-days = Entre 1 et { $max } jours.
error-rule-empty = Ajoutez un critère à ce groupe, ou retirez-le.
error-rule-gives-nothing = Choisissez au moins une activité ou une qualification.
error-rule-no-value = Choisissez au moins une valeur.
error-rule-not-one = Choisissez exactement une valeur, ou comparez par « est l’un de ».
error-rule-changed = Quelqu’un d’autre a modifié cette règle entre-temps. Enregistrer à nouveau remplace ses changements.
error-rule-taken = Une règle nommée { $name } existe déjà.
error-rule-too-deep = Les groupes s’imbriquent { $max } fois au plus.
error-rule-too-many = { $max } critères au plus.
error-rule-too-many-values = { $max } valeurs au plus.
error-rule-value-gone = Ceci désigne quelque chose qui n’existe plus. Retirez-le.
error-sending-date = Choisissez un moment à partir de maintenant, dans un an au plus.
error-unit-below-itself = Elle se trouverait sous elle-même. Choisissez un endroit en dehors d’elle.
error-unit-code-taken = Une autre unité de ce type porte déjà le code { $code }.
error-unit-kinds-differ = Seules des unités de même type peuvent être fusionnées.
error-unit-misplaced = Elle ne peut pas se trouver là. Une entreprise ne se place que sous des entreprises.
error-unit-name-taken = Il y a déjà une unité de ce type et de ce nom au même endroit : { $name }. Renommez d’abord l’une des deux.
error-unit-root = Cette unité contient tout le monde. On ne peut ni la renommer, ni la déplacer, ni la fusionner, ni la supprimer.
# Modifier une personne, et corriger son adresse.
edit-title = Modifier { $name }
edit-reading = Lecture…
edit-name = Nom
edit-reference = Référence
edit-reference-hint = Un repère à vous ; la personne ne le voit jamais.
edit-address = Les e-mails vont à { $address }.
edit-no-address = Pas d’adresse.
edit-kind = Type
edit-cohort = Cohorte
edit-follows-moved = La personne quitte sa cohorte. Ce qui n’en dépend que d’elle prend fin ; la progression est gardée.
edit-follows-platform = Le rôle vaut partout, et la personne quitte sa cohorte. Ce qui ne dépend que d’elle prend fin ; la progression est gardée.
edit-follows-taken = La personne n’a plus le rôle qui vaut partout.
edit-language = Langue
edit-language-hint = Des e-mails et des pages, jusqu’à ce que la personne choisisse la sienne.
edit-language-theirs = Langue : { $language }. La personne a son compte ; c’est à elle de la changer.
edit-labels = Étiquettes
edit-labels-hint = Pour retrouver des personnes dans les listes ; Entrée en ajoute une. La personne ne les voit jamais.
edit-labels-of = Étiquettes de cette personne
edit-label-add = Ajouter
edit-label-remove = Retirer l’étiquette { $label }
edit-test = Personne de test
edit-test-note = N’est pas comptée, n’occupe pas de place, et un badge le dit.
edit-cancel = Annuler
edit-save = Enregistrer
edit-saved = Enregistré.
address-correct = Corriger l’adresse
address-title = Corriger l’adresse de { $name }
address-new = Nouvelle adresse
address-now = Actuellement { $address }.
address-continue = Continuer
address-back = Retour
address-taken-by = { $name } a cette adresse.
address-same = { $to } est déjà l’adresse.
address-invited-ends = L’invitation envoyée à { $from } est retirée : plus aucun de ses liens ne fonctionne.
address-invited-leaves = Une nouvelle invitation part maintenant à { $to }.
address-confirm-asks = { $to } reçoit un e-mail avec un lien. Elle devient l’adresse une fois confirmée de là.
address-confirm-told = { $from } est prévenue, et fonctionne d’ici là.
address-withdraws = L’adresse qui attend d’être confirmée est abandonnée, et { $to } reste.
address-invite-again = Corriger et inviter à nouveau
address-ask = Demander la confirmation
address-keep = Garder cette adresse
address-corrected = L’adresse est corrigée.
address-invited-again = L’adresse est corrigée, et une nouvelle invitation part.
address-asked = Un e-mail demande de confirmer la nouvelle adresse.
address-kept = L’adresse reste.
kind-admin = Administrateur
kind-coordinator = Coordinateur
kind-group-admin = Administrateur de groupe
kind-instructor = Formateur
kind-coach = Coach
kind-mentor = Mentor
kind-learner = Apprenant

# La page d’une personne.
person-edit = Modifier
person-test = Test
person-enrolled-in = Inscriptions à
person-progress = Progression dans { $activity }
person-placed-in = Cohortes
person-placed-since = { $kind }, depuis le { $date }
person-remove = Retirer
person-remove-label = Retirer de { $unit }
person-remove-title = Retirer { $name } de { $unit }
person-remove-text = La personne reste. Les inscriptions qui ne tiennent qu’à cette place prennent fin ; la progression est gardée.
person-removed = Retrait de { $unit } : c’est fait.
person-reminders = Rappels
person-wants-none = N’en souhaite pas
enrolment-waiting = En attente
enrolment-active = En cours
enrolment-completed = Terminée
enrolment-suspended = Suspendue
enrolment-ended = Close
person-invite = Inviter
person-remind = Relancer
person-invited = L’invitation de { $name } part.
person-reminded = Une relance part pour { $name }.
person-cancel = Retirer l’invitation
person-cancel-title = Retirer l’invitation de { $name }
person-cancel-text = Plus aucun de ses liens ne fonctionne, et les e-mails en attente ne partent pas. L’inscription reste, et la personne peut être invitée à nouveau.
person-cancel-keep = La garder
person-cancelled = L’invitation est retirée.
person-reference = référence { $reference }
person-profile = Profil
person-standing = Statut
person-standing-deactivated = Compte désactivé
person-standing-enrolled = Inscription faite, ajout le { $date }
person-standing-invited = Invitation, le { $date }
person-standing-registered = Compte créé le { $date }
person-email = Adresse
person-waits = À confirmer
person-waits-since = { $address }, demandée le { $date }
person-username = Identifiant
person-phone = Téléphone
person-role = Rôle
person-language = Langue
person-labels = Étiquettes
person-last-seen = Dernière connexion
person-change-place = Changer
person-change-place-label = Changer la place dans { $unit }
person-messages = E-mails
person-messages-none = Aucun e-mail n’a encore été écrit.
person-message-invitation = Invitation
person-message-reminder = Relance
person-message-notice = Avis d’inscription
person-message-password = Nouveau mot de passe
person-message-address = Nouvelle adresse
person-message-told = Adresse en cours de changement
person-mail-queued = En attente
person-mail-queued-note = part le { $date }
person-mail-deferred = Différé
person-mail-deferred-note = nouvel essai le { $date }
person-mail-sent = Envoyé
person-mail-sent-note = à { $address }, le { $date }
person-mail-bounced = Revenu
person-mail-failed = Échoué
person-mail-dropped = Abandonné
person-mail-written = écrit le { $date }
person-dropped-no-address = Pas d’adresse.
person-dropped-deactivated = Compte désactivé entre-temps.
person-dropped-registered = Compte créé entre-temps.
person-dropped-not-registered = Pas encore de compte à ce moment-là.
person-dropped-ended = L’invitation avait pris fin.
person-dropped-nothing = Il n’y avait plus rien à dire.
person-dropped-moved = Une autre adresse a été saisie depuis.
person-invitations = Invitations
person-invitations-none = Pas encore d’invitation.
person-invitation-pending = E-mail en route
person-invitation-sent = Ouverte
person-invitation-expired = Expirée
person-invitation-accepted = Acceptée
person-invitation-declined = Déclinée
person-invitation-cancelled = Retirée
person-invitation-bounced = Revenue
person-invitation-by = par { $name }
person-invitation-made = le { $date }
person-invitation-until = valable jusqu’au { $date }
person-invitation-ended = finie le { $date }
person-invitation-reminded = { $count ->
    [one] relancée une fois
   *[other] relancée { $count } fois
}

# Personnes de test, dans les listes.
enrolments-test-people = Personnes de test
enrolments-test-shown = Avec personnes de test
enrolments-test-hidden = Sans personnes de test
enrolments-test-only = Seulement des personnes de test
enrolments-add-test = Personnes de test
enrolments-add-test-note = Qui est nouveau dans cette liste est une personne de test : ni comptée, ni placée, marquée d’un badge.


# Tableau de bord
dashboard-add = Ajouter des inscriptions
dashboard-offline = La connexion est perdue. Ce que vous voyez date d’avant ; la suite arrive d’elle-même.
dashboard-empty-title = Personne n’est encore inscrit
dashboard-empty-text = Collez une liste ou déposez un fichier. Vous voyez ce qui se passera avant que rien ne se passe, et aucun e-mail ne part tant que vous n’invitez pas.
dashboard-funnel = Entonnoir
dashboard-enrolled = Inscrits
dashboard-invited = Invités
dashboard-registered = Comptes créés
dashboard-active = Actifs
dashboard-not-invited = { $count } à inviter
dashboard-not-registered = { $count } sans compte
dashboard-not-started = { $count } pas encore actifs
dashboard-of-registered = des comptes créés
dashboard-registrations = Comptes créés
dashboard-registrations-caption = Comptes créés par jour (UTC)
dashboard-span = Jours affichés
dashboard-days = { $count } jours
dashboard-last-days = { $count } derniers jours : { $people }
dashboard-days-before = { $count } jours d’avant : { $people }
dashboard-day = Jour
dashboard-cohorts = Cohortes
dashboard-cohorts-caption = Avancement par cohorte
dashboard-cohorts-colours = couleurs comme ci-dessus
dashboard-cohorts-largest = les { $count } plus grandes sur { $all }
dashboard-cohort = Cohorte
dashboard-picture = Image
dashboard-needs = À traiter
dashboard-needs-nothing = Rien. Tout suit son cours.
dashboard-needs-bounced = { $count ->
    [one] { $count } invitation est revenue
   *[other] { $count } invitations sont revenues
}
dashboard-needs-expiring = { $count ->
    [one] { $count } invitation expire sous 3 jours
   *[other] { $count } invitations expirent sous 3 jours
}
dashboard-needs-expired = { $count ->
    [one] { $count } invitation a expiré
   *[other] { $count } invitations ont expiré
}
dashboard-needs-failed = { $count ->
    [one] L’envoi à { $count } personne a échoué
   *[other] L’envoi à { $count } personnes a échoué
}
dashboard-needs-unplaced = { $count ->
    [one] { $count } personne n’est dans aucune cohorte
   *[other] { $count } personnes ne sont dans aucune cohorte
}
dashboard-needs-not-invited = { $count ->
    [one] { $count } personne inscrite, pas encore invitée
   *[other] { $count } personnes inscrites, pas encore invitées
}
dashboard-action-correct = Corriger
dashboard-action-remind = Relancer
dashboard-action-show = Voir
dashboard-action-why = Voir pourquoi
dashboard-action-place = Placer
dashboard-action-invite = Inviter
dashboard-between-names = {", "}
dashboard-feed = Ce qui s’est passé
dashboard-feed-nothing = Rien pour l’instant. Ce que font les personnes s’affiche ici au fur et à mesure.
dashboard-feed-nobody = Muster
dashboard-feed-somebody = quelqu’un
dashboard-people = { $count } personnes
dashboard-more-than = plus de { $count } personnes
dashboard-feed-cohort = { $actor } a créé { $unit }
dashboard-feed-completed = { $whom } a terminé { $activity }
dashboard-feed-registered = { $whom } : compte créé
dashboard-feed-bounced = L’e-mail à { $whom } est revenu
dashboard-feed-invited = { $actor } a invité { $whom }
dashboard-feed-reminded = { $actor } a relancé { $whom }
dashboard-feed-failed = L’envoi à { $whom } a échoué
dashboard-feed-added = { $actor } a ajouté { $whom }
dashboard-feed-added-to = { $actor } a ajouté { $whom } à { $unit }
dashboard-feed-placed = { $actor } a placé { $whom } dans { $unit }
dashboard-feed-deleted = { $actor } a supprimé { $whom }
dashboard-feed-removed = { $actor } a retiré { $whom } de { $unit }
dashboard-feed-role = { $actor } a donné un rôle à { $whom }

# Rules
rules-title = Règles
rules-rule = Règle
rules-new = Nouvelle règle
rules-name = Nom
rules-empty-title = Pas encore de règles
rules-empty = Une règle inscrit toute personne qui répond à ses critères : maintenant, et dès que quelqu’un y répond.
rules-switch = Active
rules-switch-of = { $name } : active
rules-on = Active
rules-off = Inactive
rules-gives = Ce qu’elle donne
rules-in-it = Personnes
rules-changed = Modifiée
rules-being-applied = en cours d’application
rules-applied = Appliquée
rules-who = Qui
rules-people-who-meet = Personnes répondant à
rules-meet = Répond à
rules-join = Combiner les critères par
rules-all = chacun
rules-any = au moins un
rules-none = aucun
rules-of-these = de ces critères
rules-if = si
rules-and = et
rules-or = ou
rules-not = pas
rules-criterion = Critère
rules-comparison = Comparaison
rules-group-of-criteria = Groupe de critères
rules-add-criterion = Critère
rules-add-group = Groupe
rules-remove-group = Retirer ce groupe
rules-remove-criterion = Retirer le critère { $name }
rules-remove-value = Retirer { $name }
rules-add-to = Ajouter à { $name }
rules-add = Ajouter
rules-company = Entreprise
rules-department = Département
rules-function = Fonction
rules-group = Groupe
rules-team = Équipe
rules-cohort = Cohorte
rules-language = Langue
rules-added = Date d’ajout
rules-person = Personne
rules-manager = Responsable
rules-label = Étiquette
rules-field = Champ libre
rules-standing = Statut
rules-qualification = Qualification
rules-activity = Activité
rules-is = est
rules-is-one-of = est l’un de
rules-at-or-below = est dans ou sous
rules-below = est sous
rules-in-the-last = dans les derniers
rules-before = avant le
rules-after = après le
rules-between = entre
rules-days-label = Jours
rules-days-unit = jours
rules-day = Jour
rules-first-day = Premier jour
rules-last-day = Dernier jour
rules-choose-field = Choisir un champ
rules-field-value = Valeur
rules-field-hint = Plusieurs entre virgules
rules-enrolled = Inscrit
rules-invited = Invité
rules-registered = Enregistré
rules-deactivated = Désactivé
rules-keeping = Comment elle s’applique
rules-mode = Mode
rules-keep-in-step = Suivre
rules-add-only = Ajouter seulement
rules-remove-only = Retirer seulement
rules-paused = En pause
rules-keep-in-step-hint = Qui répond aux critères entre, qui n’y répond plus sort.
rules-add-only-hint = Qui répond aux critères entre, et personne ne sort.
rules-remove-only-hint = Personne n’entre, et qui ne répond plus aux critères sort.
rules-paused-hint = Personne n’entre et personne ne sort.
rules-grace = Avant une sortie
rules-at-once = Ne pas attendre
rules-starts = Premier jour
rules-ends = Dernier jour
rules-optional = facultatif
rules-effect = Effet
rules-saved-matches = Règle enregistrée : { $count }.
rules-see-all = Voir les { $count }
rules-some-people = Quelques personnes
rules-who-moves = Qui entre et qui sort
rules-joins = entre
rules-leaves = sort
rules-close = Fermer
rules-counting = Calcul en cours
rules-incomplete = Complétez les critères pour voir qui y répond.
rules-why = Pourquoi (pas) cette personne ?
rules-why-find = Chercher quelqu’un
rules-why-person = Personne
rules-matched = Répond.
rules-not-matched = Ne répond pas.
rules-holds = Vrai :
rules-holds-not = Faux :
rules-all-hold = Tous ces critères sont vrais
rules-not-all-hold = Tous ces critères ne sont pas vrais
rules-one-holds = L’un de ces critères est vrai
rules-none-holds = Aucun de ces critères n’est vrai
rules-in-it-since = Dans la règle enregistrée depuis le { $day }.
rules-in-it-until = Dans la règle enregistrée, sort le { $day }.
rules-sentence = { $what } { $how } { $values }
rules-has-none = aucun
rules-gone = n’existe plus
rules-unchanged = Rien n’est modifié.
rules-unsaved = Modifications non enregistrées.
rules-unfinished = Modifications non enregistrées. Des critères sont incomplets.
rules-foot = Le plan s’affiche avant d’enregistrer. Inscriptions qui commencent : { $starts }, qui finissent : { $ends }.
rules-foot-later = Le plan s’affiche avant d’enregistrer. Inscriptions qui commencent : { $starts }, qui finissent d’ici le { $day } : { $ends }.
rules-discard = Abandonner
rules-save = Enregistrer
rules-cancel = Annuler
rules-delete = Supprimer
rules-switch-on = Activer
rules-switch-off = Désactiver
rules-save-title = Enregistrer cette règle
rules-switch-on-title = Activer { $name }
rules-switch-off-title = Désactiver { $name }
rules-delete-title = Supprimer { $name }
rules-saved = La règle est enregistrée.
rules-switched-on = La règle est active.
rules-switched-off = La règle est inactive.
rules-deleted = La règle est supprimée.
rules-line-joins = Personnes qui entrent
rules-line-leaves = Personnes qui sortent
rules-line-starts = Inscriptions qui commencent
rules-line-ends = Inscriptions qui finissent tout de suite
rules-line-ends-later = Inscriptions qui finissent le { $day }
rules-line-mails = E-mails qui partent
rules-nothing-moves = Personne n’entre ni ne sort maintenant.
rules-progress-stays = La progression est conservée, et qui revient reprend où il s’était arrêté.
rules-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
}
rules-days-ago = { $count ->
    [one] { $day }, il y a 1 jour
   *[other] { $day }, il y a { $count } jours
}
rules-wait = { $count ->
    [one] Attendre 1 jour
   *[other] Attendre { $count } jours
}
rules-people-match = { $count ->
    [one] personne répond
   *[other] personnes répondent
}
rules-join-count = { $count ->
    [one] +{ $count } entre
   *[other] +{ $count } entrent
}
rules-leave-count = { $count ->
    [one] −{ $count } sort
   *[other] −{ $count } sortent
}
rules-mails = { $count ->
    [one] 1 e-mail
   *[other] { $count } e-mails
}
rules-fail = { $count ->
    [one] 1 critère sur { $of } n’est pas rempli.
   *[other] { $count } critères sur { $of } ne sont pas remplis.
}
rules-not-shown = { $count ->
    [one] 1 autre n’est pas affichée.
   *[other] { $count } autres ne sont pas affichées.
}
# Qualifications
nav-qualifications = Qualifications
qual-new = Nouvelle qualification
qual-inventory = Inventaire
qual-search = Rechercher une qualification
qual-search-name = Rechercher par nom
qual-search-people = Rechercher des personnes
qual-qualification = Qualification
qual-name = Nom
qual-description = Description
qual-optional = facultatif
qual-valid-days = Durée de validité, en jours
qual-valid-days-hint = À compter du jour où la dernière de ses activités est terminée. Vide : elle ne prend jamais fin.
qual-renewal-days = Jours avant la fin pour la renouveler
qual-renewal-days-hint = Ses activités sont alors rouvertes. Vide : elle n’est pas renouvelée, elle prend fin.
qual-create = Créer
qual-cancel = Annuler
qual-save = Enregistrer
qual-saved = Enregistré.
qual-none = Pas encore de qualification
qual-none-text = Une qualification est un ensemble d’activités. Qui la reçoit y est inscrit.
qual-none-found = Rien trouvé
qual-none-found-text = Aucune qualification ne porte ce nom.
qual-more = Suite
qual-and-more = { $count ->
    [one] { $names } et 1 autre
   *[other] { $names } et { $count } autres
}
qual-activities = Activités
qual-holders = Titulaires
qual-units = Unités
qual-settings = Réglages
qual-parts = Parties de la qualification
qual-carried-by = Portée par
qual-state-to-do = à faire
qual-state-held = acquise
qual-state-to-renew = à renouveler
qual-state-expired = expirée
qual-kept-out = écartée
qual-valid-always = Sans fin
qual-valid = { $count ->
    [one] Valable 1 jour
   *[other] Valable { $count } jours
}
qual-valid-renewed = { $count ->
    [0] { $valid }, à renouveler à la fin
    [one] { $valid }, à renouveler 1 jour avant
   *[other] { $valid }, à renouveler { $count } jours avant
}
qual-many-holders = plus de 1 000 personnes
qual-more-than = plus de { $count }
qual-nobody = encore personne
qual-no-activities = Aucune activité
qual-no-activities-text = Ses titulaires ne sont inscrits à rien tant qu’aucune n’est ajoutée.
qual-no-activity-found = Aucune activité ne porte ce nom.
qual-add-activities = Ajouter des activités
qual-kind-course = Cours
qual-kind-programme = Programme
qual-kind-experience = Expérience
qual-counts-for = { $count ->
    [one] valable 1 jour
   *[other] valable { $count } jours
}
qual-archived = archivée
qual-no-units = Aucune unité ne la porte
qual-no-units-text = Tous ceux qui apprennent dans une unité qui la porte en sont titulaires.
qual-no-unit-found = Aucune de vos unités ne porte ce nom.
qual-add-units = Ajouter des unités
qual-carrier-note = { $kind }, apprenants : { $people }, depuis le { $since }
qual-given-by-rules = Donnée par des règles
qual-unit-company = Société
qual-unit-department = Service
qual-unit-team = Équipe
qual-unit-function = Fonction
qual-unit-group = Groupe
qual-unit-cohort = Cohorte
qual-unit-platform = Tout le monde
qual-add = Ajouter
qual-remove = Retirer
qual-remove-name = Retirer { $name }
qual-keep = Garder
qual-keep-name = Garder { $name }
qual-not-chosen = Ne pas choisir
qual-to-be-removed = à retirer
qual-to-be-added = nouveau
qual-collected = { $count ->
    [0] Aucun changement.
    [one] 1 changement n’est pas enregistré.
   *[other] { $count } changements ne sont pas enregistrés.
}
qual-discard = Abandonner
qual-save-changes = Enregistrer les changements
qual-changed = Les changements sont enregistrés.
qual-plan-title = Ce qui s’ensuit
qual-plan-nothing = Rien ne changerait
qual-plan-delete = Supprimer cette qualification ?
qual-plan-people = Personnes concernées
qual-plan-enrolled = Inscriptions qui commencent
qual-plan-ended = Inscriptions qui prennent fin
qual-plan-mails = Messages qui partent maintenant
qual-plan-each = Personne par personne
qual-plan-more = { $count ->
    [one] Et 1 autre personne.
   *[other] Et { $count } autres personnes.
}
qual-apply = Appliquer
qual-delete = Supprimer
qual-counting = Calcul de ce qui s’ensuit…
qual-and-keep-out = Et tenir à l’écart
qual-and-keep-out-note = Aucune unité, règle ou liste ne la redonne tant que cela n’est pas levé.
qual-treat-given = { $name } : donnée à la main
qual-treat-given-again = { $name } : donnée à la main, plus tenue à l’écart
qual-treat-taken = { $name } : retirée
qual-treat-stays = { $name } : plus donnée à la main ; une unité ou une règle la donne toujours
qual-treat-kept-out = { $name } : tenue à l’écart
qual-treat-lifted = { $name } : plus tenue à l’écart, de nouveau donnée
qual-treat-lifted-only = { $name } : plus tenue à l’écart
qual-effect-starts = Inscription à { $names }
qual-effect-resumes = Nouvelle inscription à { $names }
qual-effect-completed = Déjà terminé : { $names }
qual-effect-ends = Fin de l’inscription : { $names } ; la progression est gardée
qual-effect-suspends = Inscription suspendue : { $names } ; la progression est gardée
qual-effect-keeps = Reste inscrit à { $names }, comme le veut l’activité
qual-left-not-yours = À d’autres de les changer
qual-left-already = Déjà ainsi
qual-left-carried = Donnée par une unité ou une règle : tenir à l’écart
qual-give = Donner à des personnes
qual-person = Personne
qual-state = État
qual-since = Depuis
qual-until = Jusqu’au
qual-until-short = jusqu’au { $day }
qual-why = Pourquoi
qual-actions = Actions
qual-any-state = Tout état
qual-any-unit = Toute unité
qual-unit = Unité
qual-done-of = { $done } sur { $all }
qual-take = Retirer
qual-take-name = La retirer à { $name }
qual-keep-out = Tenir à l’écart
qual-keep-out-name = Tenir { $name } à l’écart
qual-lift = Lever
qual-lift-name = Ne plus tenir { $name } à l’écart
qual-source-hand = Donnée par { $name }, le { $day }
qual-source-api = Donnée par l’API, le { $day }
qual-source-import = Donnée par un import, le { $day }
qual-source-import-line = Import { $list }, ligne { $line }
qual-source-unit = { $name } la porte
qual-source-rule = Règle { $name }, depuis le { $day }
qual-no-holders = Personne
qual-no-holders-text = Personne n’en est titulaire, ou personne ne répond à la recherche et au filtre.
qual-no-person = Personne trouvée
qual-no-person-found = Aucune de vos personnes ne répond à cette recherche et à ces filtres.
qual-holder-pages = Pages de titulaires
qual-people-pages = Pages de personnes
qual-people-shown = { $count ->
    [one] 1 personne affichée
   *[other] { $count } personnes affichées
}
qual-delete-title = Supprimer
qual-delete-text = Plus personne n’en est titulaire ; les inscriptions qui ne tiennent qu’à elle prennent fin comme leurs activités le veulent. Ce qui s’ensuit est montré d’abord.
qual-delete-ask = Supprimer la qualification
qual-marks = Ce que disent les signes
qual-mark-carried = une unité ou une règle la donne
qual-grid-keys = Les flèches déplacent, espace inverse un signe, majuscule et flèches en choisissent plusieurs, Entrée les remplit ou les vide, Suppr tient à l’écart.
qual-grid-more = { $count ->
    [one] La première qualification par nom est affichée.
   *[other] Les { $count } premières qualifications par nom sont affichées.
}
qual-grid-fill = { $count ->
    [one] Remplir une case
   *[other] Remplir { $count } cases
}
qual-grid-clear = { $count ->
    [one] Vider une case
   *[other] Vider { $count } cases
}
qual-grid-carried = Donnée par une unité ou une règle : on peut seulement tenir à l’écart.
qual-grid-not-yours = À d’autres de changer ceci.
qual-cell-none = non donnée
qual-cell-by-hand = donnée à la main
qual-cell-carried = donnée par une unité ou une règle
qual-cell-both = donnée à la main et par une unité ou une règle
qual-cell-give = à donner
qual-cell-take = à retirer
qual-cell-keep-out = à tenir à l’écart
qual-cell-lift = à ne plus tenir à l’écart
# L’organisation et ses unités.
nav-organisation = Organisation
organisation-title = Organisation
organisation-kinds = Types d’unités
organisation-search = Rechercher une unité
organisation-search-hint = Nom ou code
organisation-clear = Tout afficher
organisation-more = Il y en a plus que ce qui s’affiche ici. Précisez la recherche.
organisation-none = Quiconque appartient à une unité est inscrit à ce qu’elle porte, maintenant et à chaque arrivée.
organisation-none-title = { $kinds } : aucune pour l’instant
organisation-nothing = Essayez un autre mot, ou affichez tout.
organisation-nothing-title = Aucun résultat
organisation-open = Sous { $name }
organisation-show-all = Afficher les { $count }
organisation-new-company = Nouvelle entreprise
organisation-new-department = Nouveau service
organisation-new-team = Nouvelle équipe
organisation-new-function = Nouvelle fonction
organisation-new-group = Nouveau groupe
organisation-new-cohort = Nouvelle cohorte
unit-kind-platform = Tout le monde
unit-kind-company = Entreprise
unit-kind-department = Service
unit-kind-team = Équipe
unit-kind-function = Fonction
unit-kind-group = Groupe
unit-kind-cohort = Cohorte
unit-kinds-company = Entreprises
unit-kinds-department = Services
unit-kinds-team = Équipes
unit-kinds-function = Fonctions
unit-kinds-group = Groupes
unit-kinds-cohort = Cohortes
unit-people = { $count ->
        [0] personne
        [one] 1 personne
       *[other] { $number } personnes
    }
unit-subunits = { $count ->
        [one] 1 sous-unité
       *[other] { $number } sous-unités
    }
unit-carries = { $count ->
        [one] porte 1 élément
       *[other] porte { $number } éléments
    }
unit-private = Privé
unit-private-hint = Ses membres appartiennent à ce groupe et à rien au-dessus.
unit-within = dans { $name }
unit-where = Où vous êtes
unit-parts = Parties de l’unité
unit-members = Membres
unit-assign = Assigner
unit-subunits-tab = Sous-unités
unit-settings = Réglages
unit-code-is = Code { $code }
unit-name = Nom
unit-code = Code
unit-code-hint = Celui par lequel les listes et d’autres systèmes la connaissent.
unit-optional = facultatif
unit-place = Se trouve dans
unit-place-hint = Laissez vide pour la placer tout en haut.
unit-new-within = Elle se trouvera dans { $name }.
unit-create = Créer
unit-add = Ajouter
unit-remove = Retirer
unit-undo = Garder
unit-assign-title = À quoi ses apprenants sont inscrits
unit-carries-none = Ajoutez des activités, des sessions ou des qualifications : quiconque en fait partie y est inscrit, maintenant et à chaque arrivée.
unit-carries-none-title = Ne porte rien pour l’instant
unit-thing = Quoi
unit-since = Depuis
unit-does = Actions
unit-thing-activity = Activité
unit-thing-session = Session
unit-thing-qualification = Qualification
unit-thing-new = Nouveau
unit-thing-remove = Retirer { $name }
unit-thing-keep = Garder { $name }
unit-session-label = { $activity } : { $session }
unit-not-saved = Pas encore enregistré
unit-carried-by = Par { $name }
unit-by = par { $name }
unit-to-add = { $count ->
        [one] 1 ajout
       *[other] { $count } ajouts
    }
unit-to-remove = { $count ->
        [one] 1 retrait
       *[other] { $count } retraits
    }
unit-pending = { $what }. Rien ne se passe avant l’enregistrement.
unit-discard = Abandonner
unit-save-changes = Enregistrer
unit-add-things = Ajouter des activités et des qualifications
unit-search-things = Rechercher activités et qualifications
unit-found-things = Ce que vous pouvez ajouter
unit-things-none = Rien de trouvé qui ne soit déjà ici.
unit-chosen = Sélection
unit-unchoose = Ne pas choisir { $name }
unit-add-people = Ajouter des personnes
unit-search-people = Rechercher des personnes
unit-found-people = Personnes trouvées
unit-people-none = Personne de trouvé.
unit-root-members = Tout le monde en fait partie. Sont listées les personnes ayant un rôle pour toute la plateforme et celles placées plus bas.
unit-members-nothing = Personne ne correspond. Essayez un autre mot, ou affichez tout le monde.
unit-members-none = Ajoutez des personnes, ou placez-les dans une de ses sous-unités.
unit-members-none-title = Personne n’en fait partie pour l’instant
unit-members-shown = { $count ->
        [one] 1 personne sur cette page
       *[other] { $count } personnes sur cette page
    }
unit-members-pages = Pages des membres
unit-choose = Choisir
unit-choose-person = Choisir { $name }
unit-choose-none = Ne choisir personne
unit-chosen-count = { $count ->
        [one] { $count } choisie
       *[other] { $count } choisies
    }
unit-person = Personne
unit-role = Rôle
unit-how = Arrivée ici
unit-any-role = Tous les rôles
unit-everyone-here = Tout le monde
unit-placed-only = Placés ici seulement
unit-search-members = Rechercher parmi les membres
unit-search-members-hint = Nom, adresse ou référence
unit-deactivated = Désactivé
unit-climbed-from = Depuis
unit-placed = Placé
unit-placed-by = Placé par { $name }
unit-placed-list = liste { $number }
unit-change-role = Changer le rôle
unit-planning = Calcul des conséquences…
unit-saved = Enregistré. Les inscriptions suivent.
unit-renamed = Enregistré.
unit-move-title = Déplacer { $name }
unit-merge-title = Fusionner { $name } avec une autre unité
unit-delete-title = Supprimer { $name }
unit-public-title = Rendre { $name } public
unit-private-title = Rendre { $name } privé
unit-carry-title = Changer ce que porte { $name }
unit-place-title = { $count ->
        [one] Placer 1 personne dans { $name }
       *[other] Placer { $count } personnes dans { $name }
    }
unit-role-title = { $count ->
        [one] Changer le rôle d’une personne dans { $name }
       *[other] Changer le rôle de { $count } personnes dans { $name }
    }
unit-remove-title = { $count ->
        [one] Retirer 1 personne de { $name }
       *[other] Retirer { $count } personnes de { $name }
    }
unit-move-to = Déplacer vers
unit-merge-into = Fusionner avec
unit-move = Déplacer
unit-merge = Fusionner
unit-delete = Supprimer
unit-apply = Enregistrer
unit-place-people = Placer
unit-keep-out = Et tenir à l’écart
unit-keep-out-hint = Aucune liste et aucune règle ne les remet ici tant que personne ne les y place à nouveau.
unit-note-placed = { $count ->
        [one] 1 personne est placée ici.
       *[other] { $number } personnes sont placées ici.
    }
unit-note-role = { $count ->
        [one] 1 personne reçoit l’autre rôle.
       *[other] { $number } personnes reçoivent l’autre rôle.
    }
unit-note-moved = { $count ->
        [one] 1 membre change d’unité.
       *[other] { $number } membres changent d’unité.
    }
unit-note-leave-company = { $count ->
        [one] 1 personne quitte une autre entreprise : une seule entreprise par personne.
       *[other] { $number } personnes quittent une autre entreprise : une seule entreprise par personne.
    }
unit-note-let-in = { $count ->
        [one] 1 personne était tenue à l’écart et peut revenir.
       *[other] { $number } personnes étaient tenues à l’écart et peuvent revenir.
    }
unit-note-subunits-along = { $count ->
        [one] 1 unité qui se trouve en dessous suit.
       *[other] { $number } unités qui se trouvent en dessous suivent.
    }
unit-note-subunits-over = { $count ->
        [one] 1 sous-unité passe dans l’autre.
       *[other] { $number } sous-unités passent dans l’autre.
    }
unit-note-subunits-up = { $count ->
        [one] 1 sous-unité remonte.
       *[other] { $number } sous-unités remontent.
    }
unit-note-leave = { $count ->
        [one] 1 placement prend fin ici. La personne reste.
       *[other] { $number } placements prennent fin ici. Les personnes restent.
    }
unit-note-folded = { $count ->
        [one] 1 membre est dans les deux et n’y reste qu’une fois.
       *[other] { $number } membres sont dans les deux et n’y restent qu’une fois.
    }
unit-note-carried-twice = { $count ->
        [one] 1 élément porté par les deux ne reste qu’une fois.
       *[other] { $number } éléments portés par les deux ne restent qu’une fois.
    }
unit-note-rules = { $count ->
        [one] 1 règle la nomme et n’y trouve plus personne.
       *[other] { $number } règles la nomment et n’y trouvent plus personne.
    }
unit-note-rules-renamed = { $count ->
        [one] 1 règle la nomme et nommera désormais l’autre.
       *[other] { $number } règles la nomment et nommeront désormais l’autre.
    }
unit-note-already-there = { $count ->
        [one] 1 personne a déjà ce rôle ici.
       *[other] { $number } personnes ont déjà ce rôle ici.
    }
unit-note-not-there = { $count ->
        [one] 1 personne n’est plus ici.
       *[other] { $number } personnes ne sont plus ici.
    }
unit-note-not-yours = { $count ->
        [one] 1 personne ne relève pas de vous.
       *[other] { $number } personnes ne relèvent pas de vous.
    }
unit-climbs = ses membres en font aussi partie
unit-climbs-not = ses membres n’en font pas partie
unit-subunits-none = Les unités qui se trouvent dans celle-ci apparaissent ici.
unit-subunits-none-title = Aucune sous-unité
unit-settings-not-yours = Vous pouvez les consulter, pas les modifier.
unit-naming = Nom et code
unit-save-names = Enregistrer
unit-climbing = À quoi ses membres appartiennent aussi
unit-climbing-to = Les apprenants placés ici appartiennent aussi à { $names } et sont inscrits à ce qui y est porté.
unit-climbing-none = Les apprenants placés ici n’appartiennent à rien d’autre.
unit-is-public = Le groupe est public : ses membres remontent vers ce qui se trouve au-dessus.
unit-is-private = Le groupe est privé : ses membres y restent.
unit-make-private = Rendre privé
unit-make-public = Rendre public
unit-placing = Déplacer, fusionner, supprimer
unit-placing-hint = Chaque action montre d’abord ce qui s’ensuit, et pour qui.
unit-move-button = Déplacer…
unit-merge-button = Fusionner…
unit-delete-button = Supprimer…
reason-kept-out = Exclusion par { $who }, depuis le { $date }

enrolling-title-person = Inscrire { $name }
enrolling-title-people = Inscrire { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
enrolling-title-activity = Ajouter des personnes à { $activity }
enrolling-people = Personnes
enrolling-people-hint = Une adresse que personne n’a encore devient une personne, à qui rien n’est envoyé avant votre invitation.
enrolling-people-placeholder = Nom ou adresse e-mail
enrolling-chosen-people = Personnes choisies
enrolling-activities = Activités
enrolling-activities-placeholder = Nom d’une activité
enrolling-chosen-activities = Activités choisies
enrolling-add = Ajouter
enrolling-remove = Retirer { $name }
enrolling-sessions = { $count ->
        [0] aucune session ouverte
        [one] une session
       *[other] { $count } sessions
    }
enrolling-session = Session de { $activity }
enrolling-session-only = La session ouverte
enrolling-session-later = Pas encore de session
enrolling-session-open = { $title }, { $date }, { $time } ({ $zone })
enrolling-session-seats = { $title }, { $date }, { $time } ({ $zone }), { $count ->
        [0] complète
        [one] une place libre
       *[other] { $count } places libres
    }
enrolling-plan = { $count ->
        [0] Personne ne sera inscrit.
        [one] Une inscription sera créée.
       *[other] { $count } inscriptions seront créées.
    }
enrolling-mails = { $count ->
        [0] Aucun e-mail ne part.
        [one] Un e-mail part.
       *[other] { $count } e-mails partent.
    }
enrolling-new = Personnes ajoutées
enrolling-full = Sur liste d’attente : la session est complète
enrolling-no-session = En attente d’une session
enrolling-already = Inscrites déjà
enrolling-kept-out = Exclues
enrolling-deactivated = Désactivées
enrolling-out-of-reach = Hors de votre portée
enrolling-lift = Réadmettre { $name } dans { $activity }
enrolling-lift-note = Exclusion par { $who } depuis le { $date }
enrolling-cancel = Annuler
enrolling-save-people = Ajouter ces personnes
enrolling-save-activities = Enregistrer les inscriptions
enrolling-done = { $count ->
        [0] Rien n’a changé.
        [one] Une inscription est enregistrée.
       *[other] { $count } inscriptions sont enregistrées.
    }

unit-kind = { $kind ->
        [company] Entreprise
        [department] Service
        [team] Équipe
        [function] Fonction
        [group] Groupe
        [cohort] Cohorte
       *[other] Unité
    }

changing-title-one = Modifier l’inscription de { $name }
changing-title = Modifier { $count ->
        [one] une inscription
       *[other] { $count } inscriptions
    }
changing-what = Ce qui change
changing-end = Ce motif seulement
changing-keep-out = Et tenir à l’écart
changing-suspend = Suspendre
changing-resume = Reprendre
changing-lift = Réadmettre
changing-end-follows = Retire ce qui a été donné à cette personne seule. Qui est inscrit par une unité, une règle ou une qualification le reste. La progression est conservée.
changing-keep-out-follows = Y met fin, et aucune unité, règle ou liste ne réinscrit la personne avant qu’on la réadmette. La progression est conservée.
changing-suspend-follows = La personne ne peut plus continuer jusqu’à la reprise. Motifs et progression sont conservés.
changing-resume-follows = La personne continue là où elle s’était arrêtée.
changing-lift-follows = Ce qui inscrit la personne compte de nouveau. Ce qui avait été donné à la main ne revient pas.
changing-nobody = Rien ne changerait.
changing-changes = Inscriptions modifiées
changing-stands = Restent inscrites : terminées, ou pour d’autres motifs
changing-nothing-by-hand = Rien n’a été donné à la main
changing-over = Finies déjà
changing-so-already = Déjà ainsi
changing-save = Enregistrer
changing-done = { $count ->
        [one] Une inscription est modifiée.
       *[other] { $count } inscriptions sont modifiées.
    }

activities-new = Nouvelle activité
activities-create = Créer l’activité
activities-search = Chercher une activité
activities-search-placeholder = Nom d’une activité
activities-shelf = Activités
activities-open = En service
activities-archived = Archivées
activities-pages = Pages des activités
activities-shown = { $count ->
        [one] Une activité
       *[other] { $count } activités
    }
activities-name = Nom
activities-kind = Type
activities-active = En cours
activities-waiting = En attente
activities-completed = Terminées
activities-carried = Attribuée à
activities-carried-none = Personne : à la main seulement
activities-units = { $count ->
        [one] une unité
       *[other] { $count } unités
    }
activities-qualifications = { $count ->
        [one] une qualification
       *[other] { $count } qualifications
    }
activities-rules = { $count ->
        [one] une règle
       *[other] { $count } règles
    }
activities-none = Rien à apprendre pour l’instant
activities-none-text = Créez une activité, donnez-lui des étapes et attribuez-la aux unités qui l’apprennent.
activities-not-found = Aucune activité trouvée
activities-not-found-text = Aucune activité d’ici ne porte ce nom.
activities-show-all = Tout afficher
activity-course = Cours
activity-programme = Programme
activity-experience = Expérience
activity-in-sessions = Se déroule en sessions
activity-archived = Archivée
activity-parts = Activité
activity-participants = Participants
activity-sessions = Sessions
activity-steps = Étapes
activity-assigned = Attribuée à
activity-settings = Réglages

participants-filter = Filtrer les participants
participants-search = Chercher un participant
participants-search-placeholder = Nom, adresse ou référence
participants-state = État
participants-view = { $view } ({ $count })
participants-enrolled = Tous les inscrits
participants-waiting = En attente
participants-active = En cours
participants-completed = Terminé
participants-suspended = Suspendu
participants-paused = Suspendu à la main
participants-ended = Fini
participants-kept-out = Exclu
participants-pick = Sélection
participants-select = Sélectionner { $name }
participants-person = Personne
participants-due = Échéance
participants-actions = Actions
participants-change = Modifier
participants-change-one = Modifier l’inscription de { $name }
participants-progress = Progression de { $name }
participants-leaves = Fin prévue le { $date }
participants-pages = Pages des participants
participants-of = { $shown } sur { $count }
participants-shown = { $count ->
        [one] Un participant
       *[other] { $count } participants
    }
participants-none = Personne n’est encore inscrit
participants-none-text = Ajoutez des personnes à la main, ou attribuez l’activité à une unité, une qualification ou une règle.
participants-not-found = Personne ne correspond
participants-not-found-text = Personne ne correspond à cette recherche et à cet état.
reason-this = cette activité

sessions-new = Nouvelle session
sessions-none = Aucune session
sessions-none-text = Une session est un déroulement daté, avec ses places, ses formateurs et ses groupes.
sessions-not-required = Les personnes sont inscrites sans session. Activez « Se déroule en sessions » dans les réglages si chacune a besoin d’une place.
sessions-upcoming = À venir
sessions-running = En cours
sessions-over = Terminée
sessions-cancelled = Annulée
sessions-change = Modifier
sessions-change-one = Modifier { $title }
sessions-cancel = Annuler la session
sessions-cancel-one = Annuler { $title }
sessions-keep = La garder
sessions-cancelled-done = La session est annulée.
sessions-cancel-follows = Une session annulée ne pourra pas être rétablie.
sessions-when = Quand
sessions-when-value = { $starts } – { $ends } ({ $zone })
sessions-at = { $date }, { $time }
sessions-seats = Places
sessions-seats-of = { $taken } prises sur { $seats }
sessions-seats-open = { $count } prises, sans limite
sessions-instructors = Formateurs
sessions-groups = Groupes participants
sessions-waiting = Liste d’attente : { $count }
sessions-waiting-more = et { $count } de plus
sessions-waits-since = depuis le { $date }
sessions-title = Titre
sessions-starts = Début
sessions-ends = Fin
sessions-zone = Fuseau horaire
sessions-zone-hint = Les heures sont celles de ce fuseau, quoi que fassent ses horloges.
sessions-zones = Fuseaux horaires
sessions-capacity = Places
sessions-capacity-hint = Laissez vide pour ne pas limiter. Qui vient quand tout est pris attend dans l’ordre.
sessions-save = Enregistrer la session
sessions-saved = La session est enregistrée.

steps-none = Pas encore d’étapes
steps-none-text = Les étapes sont ce que l’on coche ; leur part fait la progression.
steps-add = Ajouter une étape
steps-save = Enregistrer les étapes
steps-undo = Annuler les changements
steps-saved = Les étapes sont enregistrées.
steps-name = Étape { $number }
steps-up = Monter l’étape { $number }
steps-down = Descendre l’étape { $number }
steps-remove = Retirer l’étape { $number }
steps-follows = Ce qui s’ensuit
steps-follows-did = { $count ->
        [one] Une personne a fait une étape qui disparaît ; ce qu’elle a fait sera oublié.
       *[other] { $count } personnes ont fait une étape qui disparaît ; ce qu’elles ont fait sera oublié.
    }
steps-follows-recounted = { $count ->
        [one] La progression d’une personne est recomptée.
       *[other] La progression de { $count } personnes est recomptée.
    }
steps-follows-completes = { $count ->
        [one] L’une d’elles aura alors terminé.
       *[other] { $count } d’entre elles auront alors terminé.
    }

assigned-none = Attribuée à personne
assigned-none-text = Attribuez-la depuis une unité, une qualification ou une règle : qui en fait partie est inscrit.
assigned-units = Unités
assigned-qualifications = Qualifications
assigned-rules = Règles
assigned-rule-off = Désactivée
assigned-session = { $kind }, { $session }
assigned-takes-part = { $kind }, participe à { $session }

settings-description = Description
settings-in-sessions = Se déroule en sessions
settings-in-sessions-note = Qui n’a pas de session attend, sauf si une seule est ouverte.
settings-last = Quand le dernier motif disparaît
settings-last-end = Mettre fin
settings-last-suspend = Suspendre
settings-last-keep = Garder
settings-grace = Jours de grâce
settings-grace-hint = Autant de jours passent avant cela ; un motif qui revient entre-temps l’empêche.
settings-due = Échéance
settings-due-never = Sans échéance
settings-due-on = Un jour fixe
settings-due-after = Des jours après l’inscription
settings-due-day = Jour d’échéance
settings-due-days = Jours après l’inscription
settings-valid = Valable (jours)
settings-valid-hint = Combien de temps l’avoir terminée compte. Laissez vide pour toujours.
settings-save = Enregistrer les réglages
settings-saved = Les réglages sont enregistrés.
settings-archive-title = Archivage
settings-archive-follows = Une activité archivée n’accepte plus personne. Qui y est inscrit y reste et peut la terminer.
settings-archive = Archiver l’activité
settings-restore = Remettre en service
settings-archived = L’activité est archivée.
settings-restored = L’activité est de nouveau en service.
# The list of people
nav-everyone = Personnes
people-actions = Actions
people-add = Ajouter des inscriptions
people-any-language = Toutes les langues
people-bulk-done = { $count ->
    [one] Une personne est modifiée.
   *[other] { $count } personnes sont modifiées.
}
people-bulk-nobody = Rien ne changerait pour ces personnes.
people-column-added = Ajout
people-column-name = Personne
people-column-seen = Dernière visite
people-edit = Modifier { $name }
people-filter = Filtrer les personnes
people-label = Étiquette
people-label-add = Ajouter une étiquette
people-label-add-count = { $count ->
    [one] Étiqueter une personne
   *[other] Étiqueter { $count } personnes
}
people-label-remove = Retirer une étiquette
people-label-remove-count = { $count ->
    [one] Retirer l’étiquette à une personne
   *[other] Retirer l’étiquette à { $count } personnes
}
people-labels = Étiquettes
people-language = Langue
people-left-already = l’ont déjà
people-left-labels = ont déjà le maximum d’étiquettes
people-left-without = n’ont pas cette étiquette
people-manager = Responsable
people-more = Plus de filtres
people-never = Jamais
people-none = Il n’y a encore personne
people-none-found = Personne ne correspond
people-none-found-text = Personne ne correspond à cette recherche et à ces filtres.
people-none-text = Saisissez ou collez une liste, ou choisissez un fichier.
people-offline = La connexion est perdue. Ce que vous voyez date d’avant ; la page se rattrape d’elle-même.
people-pages = Pages de personnes
people-place = Affecter
people-place-count = { $count ->
    [one] Affecter une personne
   *[other] Affecter { $count } personnes
}
people-place-role = Rôle
people-replaced = { $count ->
    [one] L’une d’elles quitte son entreprise actuelle : chacun n’en a qu’une.
   *[other] { $count } d’entre elles quittent leur entreprise actuelle : chacun n’en a qu’une.
}
people-search = Rechercher
people-search-hint = Nom, adresse ou référence
people-show-all = Afficher tout le monde
people-shown = { $shown } sur { $of }
people-standing = Situation
people-tab-all = Toutes
people-tab-bounced = Non distribuées
people-tab-expired = Expirées
people-tab-invited = Invitées
people-tab-new = Nouvelles
people-tab-registered = Inscrites
people-title = Personnes
people-unit = Unité
people-units = Unités

# One person: tabs, organisation, roles
person-climbed = Appartient aussi à
person-climbed-from = par { $units }
person-manager-choose = Choisir un responsable
person-manager-clear = Aucun responsable
person-manager-none = Personne.
person-manager-saved = Le responsable est modifié.
person-place = Affecter
person-place-title = Affecter { $name }
person-placed = Affectation à { $unit } enregistrée.
person-placed-nowhere = Dans aucune unité.
person-reports = { $count ->
    [one] Responsable d’une personne
   *[other] Responsable de { $count } personnes
}
person-role-give = Donner
person-role-give-label = Donner le rôle { $role }
person-role-give-text = { $name } pourra désormais tout ce que permet ce rôle, sur toute la plateforme.
person-role-give-title = Donner à { $name } le rôle { $role }
person-role-held = détenu
person-role-not-held = non détenu
person-role-saved = Les rôles sont modifiés.
person-role-take = Retirer
person-role-take-label = Retirer le rôle { $role }
person-role-take-text = { $name } ne pourra plus ce que permet ce rôle. Affectations et apprentissage restent.
person-role-take-title = Retirer le rôle { $role } à { $name }
person-roles-platform = Sur toute la plateforme
person-roles-units = Dans des unités
person-roles-units-none = Aucun, sinon celui d’apprenant.
person-tab-enrolments = Inscriptions
person-tab-organisation = Organisation
person-tab-roles = Rôles
person-tabs = Personne
person-unit-cohort = Cohorte
person-unit-company = Entreprise
person-unit-department = Service
person-unit-function = Fonction
person-unit-group = Groupe
person-unit-team = Équipe

# Two records that are one person
merge-account-ends = Les deux ont un compte : { $name } ne pourra plus se connecter, le mot de passe de la fiche conservée reste valable.
merge-account-moves = Le compte de { $name }, avec son adresse et son mot de passe, devient celui de la fiche conservée.
merge-button = Fusionner
merge-company = L’entreprise { $unit } est quittée : chacun n’en a qu’une.
merge-done = Les deux fiches n’en font plus qu’une : { $name }.
merge-exclusions = Exclusions
merge-field-name = Nom
merge-field-reference = Référence
merge-grants = Donné à la main ou par une liste
merge-hint = Choisissez l’autre fiche de la même personne. Rien ne se passe avant que vous ayez vu ce qui changerait.
merge-invitations = { $count ->
    [one] Une invitation en cours prend fin.
   *[other] { $count } invitations en cours prennent fin.
}
merge-labels = Étiquettes
merge-leads = { $gone } rejoint { $kept }. Les liens vers l’ancienne fiche mènent à celle qui reste.
merge-learning = Apprentissage : le meilleur des deux reste, avec toutes les étapes, raisons et l’historique
merge-learnt = { $activity } : { $other }
merge-learnt-both = { $activity } : { $own } et { $other }
merge-lost = abandonné : { $value }
merge-moved = { $moved } déplacés, { $both } en commun
merge-open = Fusionner…
merge-other = L’autre fiche
merge-placements = Affectations
merge-qualifications = Qualifications
merge-reports = { $count ->
    [one] Une personne aura pour responsable la fiche conservée.
   *[other] { $count } personnes auront pour responsable la fiche conservée.
}
merge-roles = Rôles
merge-rules = { $count ->
    [one] Une règle qui nomme l’autre fiche nommera la fiche conservée.
   *[other] { $count } règles qui nomment l’autre fiche nommeront la fiche conservée.
}
merge-state = { $state }, { $progress } %
merge-stays = Quelle fiche reste
merge-stays-other = { $name }, l’autre
merge-stays-this = { $name }, celle-ci
merge-title = Fusionner { $name } avec une autre fiche
person-enrol = Ajouter des inscriptions
person-enrolled-nothing = Dans aucune activité
person-enrolled-nothing-text = Ce que portent ses unités, ce que donnent les règles et ce qu’on ajoute à la main apparaît ici.
person-enrolment-change = Modifier { $activity }
person-enrolment-completed = terminée le { $date }
person-enrolment-due = à terminer le { $date }
person-enrolment-kept-out = Exclue
person-enrolment-leaves = prend fin le { $date }, sauf nouvelle raison
person-enrolment-lift = Réadmettre
person-enrolment-paused = Suspendue à la main
person-enrolment-turn = Place { $place } sur la liste d’attente
people-enrol = Inscrire
error-selection-too-many = Au plus { $max } personnes à la fois. Affinez la liste.

# Imports
imports-by = par { $who }, { $moment }
imports-done = L’import { $number } est annulé.
imports-earlier = Imports précédents
imports-first = Les { $count } premiers par nom.
imports-how = Fiche
imports-import = Import
imports-into = Vers
imports-known = Déjà là
imports-moved = Quelque chose a changé entre-temps. Regardez de nouveau.
imports-name = Import { $number }
imports-new = Nouvelle
imports-nobody = Il ne reste personne de cet import que vous puissiez voir.
imports-none = Pas encore d’import
imports-none-text = Les listes que vous saisissez, collez ou choisissez comme fichier sont gardées ici et peuvent être annulées.
imports-older = Imports plus anciens
imports-people = { $count ->
    [one] Une personne, { $added } en plus
   *[other] { $count } personnes, dont { $added } en plus
}
imports-person = Personne
imports-place = { $unit } ({ $role })
imports-place-gone = une cohorte qui n’existe plus ({ $role })
imports-see = Voir l’import { $number }
imports-somebody = Quelqu’un que vous ne pouvez pas voir
imports-stays = Ce qui reste
imports-stays-changed = { $name } : la fiche reste, quelqu’un l’a changée depuis. La place ou le rôle est retiré.
imports-stays-deleted = Quelqu’un qui est déjà supprimé
imports-stays-elsewhere = { $name } : rien ne change, quelqu’un a changé sa place ou son rôle depuis.
imports-stays-merged = { $name } : la fiche reste, réunie à une autre depuis. La place ou le rôle est retiré.
imports-stays-more = et { $count } de plus
imports-stays-named = { $name } : rien ne change, un import plus récent la nomme aussi.
imports-stays-not-yours = { $name } : rien ne change, seuls les admins changent un admin.
imports-stays-registered = { $name } : la fiche reste, la personne s’est inscrite. La place ou le rôle est retiré.
imports-title = Imports
imports-undo = Annuler l’import
imports-undo-deleted = Personnes supprimées
imports-undo-follows = Ce que l’import a fait est annulé, sauf ce que quelqu’un a changé depuis. La progression de celles qui restent est gardée.
imports-undo-mails = E-mails qui ne partent pas
imports-undo-nothing = Il n’en reste rien à annuler.
imports-undo-stays = Personnes dont il reste quelque chose
imports-undo-taken-back = Personnes qui perdent leur place ou leur rôle
imports-undo-title = Annuler l’import { $number }
imports-undone = Annulé
imports-undone-by = Annulé par { $who }, { $moment }.
imports-when = Quand
imports-whom = Personnes
# What a change does to enrolments, wherever a plan says it
follows-title = Ce qui s’ensuit
follows-back = Revenir
follows-nothing = Personne n’est inscrit à quelque chose de nouveau, et personne ne perd rien.
follows-gaining = { $count ->
        [one] 1 personne obtient quelque chose.
       *[other] { $number } personnes obtiennent quelque chose.
    }
follows-losing = { $count ->
        [one] 1 personne perd quelque chose.
       *[other] { $number } personnes perdent quelque chose.
    }
follows-no-mail = Aucun mail ne part.
follows-mails = { $count ->
        [one] 1 mail part.
       *[other] { $number } mails partent.
    }
follows-many = Cela concerne plus de 10 000 personnes. Les nombres ci-dessous portent sur les 10 000 premières ; tout le monde suit, en arrière-plan.
follows-effects = Ce qui change
follows-names = Qui : { $names }.
follows-names-more = { $count ->
        [one] Qui : { $names } et 1 autre.
       *[other] Qui : { $names } et { $count } autres.
    }
follows-gain = { $count ->
        [one] 1 arrivée
       *[other] { $number } arrivées
    }
follows-wait = { $count ->
        [one] dont 1 en attente d’une place
       *[other] dont { $number } en attente d’une place
    }
follows-later = { $count ->
        [one] 1 reste encore quelques jours, puis part
       *[other] { $number } restent encore quelques jours, puis partent
    }
follows-lose = { $count ->
        [one] 1 départ
       *[other] { $number } départs
    }
follows-keep = { $count ->
        [one] 1 reste
       *[other] { $number } restent
    }
follows-nobody = Personne n’arrive ni ne part.
follows-moved = { $count ->
        [one] 1 continue ici avec ce qui est fait
       *[other] { $number } continuent ici avec ce qui est fait
    }
follows-seat = { $count ->
        [one] 1 personne en attente obtient une place
       *[other] { $number } personnes en attente obtiennent une place
    }
