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

event-muster = Muster
event-erased = personne effacée
event-nothing = rien
event-field = { $field }{"\u00A0"}:
event-field-address = E-mail
event-field-cohort = Cohorte
event-field-description = Description
event-field-kind = Type
event-field-labels = Étiquettes
event-field-language = Langue
event-field-name = Nom
event-field-reference = Référence
event-field-renewal-days = Jours avant la fin pour renouveler
event-field-role = Rôle
event-field-valid-days = Jours de validité
event-field-test = Personne de test
event-field-time-zone = Fuseau horaire

event-address-asked = { $actor } a demandé à changer l’adresse e-mail : { $person }
event-address-confirmed = { $person } a confirmé une nouvelle adresse e-mail
event-address-corrected = { $actor } a corrigé l’adresse e-mail : { $person }
event-address-kept = { $person } a gardé son adresse e-mail
event-cohort-created = { $actor } a créé la cohorte { $unit }
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
event-message-failed-label = E-mail non parti
event-message-sent-label = E-mail parti
event-password-asked-label = Mot de passe demandé
event-password-changed-label = Mot de passe changé
event-person-added-label = Personne ajoutée
event-person-edited-label = Fiche modifiée
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

enrolments-actions = Actions
enrolments-added = ajout le { $date }
enrolments-any-cohort = Toutes les cohortes
enrolments-any-kind = Tous les types
enrolments-being-applied = Une modification est en cours. La progression et les nombres suivent dans un instant.
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
error-name-differs = Connu sous le nom de { $known }. Le nom reste tel quel.
error-person-not-test = { $name } n’est pas une personne de test.
error-person-staff = { $name } n’est ni apprenant ni mentor.
error-person-outranks = Seul un administrateur peut faire cela : le rôle de { $name } n’est pas inférieur au vôtre.
error-place-taken = { $name } y est déjà avec ce rôle.
error-plan-moved = La liste a changé entre-temps. Regardez-la à nouveau.
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
error-sending-date = Choisissez un moment à partir de maintenant, dans un an au plus.
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
edit-cohorts = Cohortes
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
person-enrolments = Inscriptions
person-edit = Modifier
person-test = Test
person-enrolled-in = Inscriptions à
person-no-activity = Aucune activité.
person-progress = Progression dans { $activity }
person-why = Pourquoi
person-because-unit = Vient de { $unit }, depuis le { $date }
person-because-list = Liste { $number }, le { $date }
person-because-hand = À la main, depuis le { $date }
person-placed-in = Cohortes
person-no-cohort = Aucune cohorte.
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
dashboard-feed-removed = { $actor } a retiré { $whom } de { $unit }
dashboard-feed-role = { $actor } a donné un rôle à { $whom }

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
qual-being-applied = Un changement est en cours d’application. Les inscriptions suivent dans un instant.
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
