# Les mots des pages publiques.

public-for = pour { $organisation }
public-languages = Langue
public-problems = { $count ->
    [one] Un point à corriger :
   *[other] { $count } points à corriger :
}
public-password-show = Afficher le mot de passe
public-password-hide = Masquer le mot de passe
public-password-hint = { $min } caractères au moins. Trois mots sans rapport entre eux font un bon mot de passe.
public-field-email = Adresse e-mail
public-field-name = Nom
public-field-first-name = Prénom
public-field-last-name = Nom
public-field-password = Mot de passe
public-field-new-password = Nouveau mot de passe
public-field-current-password = Mot de passe actuel

sign-in-title = Connexion
sign-in-who = Adresse e-mail ou identifiant
sign-in-button = Se connecter
sign-in-forgotten = Mot de passe oublié ?
sign-in-invited = Vous avez une invitation, mais pas encore de compte ? Ouvrez le lien reçu par e-mail, ou
sign-in-new-link = demandez-en un nouveau

register-title = Bienvenue, { $name }
register-title-nameless = Bienvenue
register-invited = { $inviter } vous invite à rejoindre { $where } chez { $organisation }.
register-invited-plain = { $inviter } vous invite à rejoindre { $organisation }.
register-invited-where = Vous avez une invitation à rejoindre { $where } chez { $organisation }.
register-invited-organisation = Vous avez une invitation à rejoindre { $organisation }.
register-activities = { $count ->
    [one] Une activité vous attend
   *[other] { $count } activités vous attendent
}
register-button = Créer mon compte
register-validity = Ce lien vous est personnel et fonctionne jusqu’au { $until }.
register-ignore = Ce n’est pas vous, ou cela ne vous intéresse pas ? Fermez cette page : aucun compte ne sera créé sans vous.
register-decline = Je ne souhaite pas participer

decline-title = Décliner cette invitation ?
decline-text = Aucun compte n’est créé et aucun message ne suivra. La personne qui vous a invité verra que vous avez décliné.
decline-button = Décliner l’invitation
decline-back = Retour à l’invitation
declined-title = Vous avez décliné l’invitation
declined-text = Aucun compte n’a été créé, et plus rien ne vous sera envoyé.
declined-again = Vous changez d’avis ? Demandez une nouvelle invitation à la personne qui vous a invité.

no-reminders-title = Plus de rappels ?
no-reminders-text = { $address } ne recevra plus de rappels. L’invitation reste ouverte, et son lien fonctionne comme avant.
no-reminders-button = Ne plus recevoir de rappels
no-reminders-done-title = Plus de rappels
no-reminders-done-text = { $address } ne recevra plus de rappels. L’invitation reste ouverte : le lien reçu par e-mail fonctionne comme avant.

forgotten-title = Mot de passe oublié
forgotten-text = Saisissez votre adresse e-mail. Si un compte y correspond, un lien pour choisir un nouveau mot de passe arrive dans la minute.
forgotten-button = Envoyez-moi un lien
forgotten-back = Retour à la connexion

reset-title = Choisissez un nouveau mot de passe
reset-text = Pour le compte { $address }.
reset-button = Enregistrer le mot de passe
reset-note = Vous serez déconnecté de tous vos appareils.

change-title = Changer le mot de passe
change-button = Changer le mot de passe
change-note = Vous serez déconnecté de tous vos autres appareils.
change-back = Retour
change-done = Votre mot de passe est changé. Vos autres appareils sont déconnectés.

new-link-title = Demander un nouveau lien
new-link-text = Saisissez votre adresse e-mail. Si une invitation est ouverte pour elle, un nouveau lien arrive dans la minute.
new-link-button = Envoyez-moi un nouveau lien

sent-title = Consultez votre messagerie
sent-reset = Si un compte correspond à { $address }, un lien pour choisir un nouveau mot de passe est en route. Il arrive dans la minute.
sent-invitation = Si une invitation est ouverte pour { $address }, un nouveau lien est en route. Il arrive dans la minute.
sent-nothing = Rien reçu ? Regardez dans les courriers indésirables et vérifiez que l’adresse est bien celle que votre organisation connaît.
sent-again = Essayer une autre adresse

link-expired-title = Ce lien a expiré
link-expired-on-title = Ce lien a expiré le { $date }
link-cancelled-title = Cette invitation a été retirée
link-cancelled-text = Si vous pensez à une erreur, adressez-vous à la personne qui vous a invité.
link-spent-title = Ce lien a déjà servi
link-spent-text = Votre compte est prêt. Connectez-vous avec le mot de passe que vous avez choisi.
link-spent-reset-text = Le nouveau mot de passe est enregistré. Connectez-vous avec lui, ou demandez un autre lien.
link-unknown-title = Ce lien est inconnu
link-unknown-text = Il a peut-être été coupé. Copiez-le en entier depuis l’e-mail, ou demandez-en un nouveau.
link-reset-text = Demandez-en un autre : il arrive dans la minute.

setup-title = Installer Muster
setup-text = Vous créez le premier compte. Il administre { $organisation } et peut inviter tous les autres.
setup-button = Créer le compte
setup-spent-title = Muster est déjà installé
setup-spent-text = Ce lien ne sert qu’une fois, avant la création du premier compte.

home-title = Mes activités
home-greeting = Bienvenue, { $name }.
home-empty-title = Rien à apprendre pour le moment
home-empty-text = Vos activités apparaîtront ici dès votre première inscription.
home-steps = { $count ->
    [one] { $done } sur 1 étape
   *[other] { $done } sur { $count } étapes
}
home-progress = Progression dans { $activity }
home-state-waiting = En attente d’une place
home-state-active = En cours
home-state-completed = Terminée
home-state-suspended = Suspendue
home-state-ended = Close
home-step-mark = Marquer { $step } comme faite
home-step-mark-short = Marquer comme faite
home-step-undo = Annuler { $step }
home-step-undo-short = Annuler
home-step-is-done = faite

team-title = Mon équipe
team-empty-title = Personne pour l’instant
team-empty-text = Les personnes apparaissent ici dès qu’elles sont inscrites dans l’une de vos cohortes.
team-progress = Progression de { $name }
team-activities = { $count ->
    [0] aucune activité pour l’instant
    [one] terminé : { $done } activité sur 1
   *[other] terminé : { $done } sur { $count } activités
}
team-enrolled = Inscription faite
team-not-invited = pas encore d’invitation
team-invited = Invitation envoyée
team-sent = message du { $date }
team-underway = message en route
team-reminded-times = { $count ->
    [one] un rappel
   *[other] { $count } rappels
}
team-expired = Lien expiré
team-bounced = Message refusé
team-ask-address = demander une nouvelle adresse
team-deactivated = Compte désactivé
team-declined = Invitation déclinée
team-wants-none = ne souhaite pas de rappels
team-test = Test
team-remind = Envoyer un rappel à { $name }
team-remind-short = Rappeler
team-reminded = Un rappel pour { $name } est en route.
team-pages = Pages
team-previous = Noms précédents
team-next = Noms suivants

page-forbidden-title = Vous n’avez pas accès à cette page
page-forbidden-text = Si vous devriez y avoir accès, demandez à l’administration de { $organisation }.
page-missing-title = Cette page n’existe pas
page-missing-text = Elle a peut-être changé d’adresse, ou l’adresse contient une faute de frappe.
page-failed-title = Une erreur est survenue de notre côté
page-failed-text = Rien n’a été modifié. Réessayez et, si cela persiste, donnez ce code à votre administration :
page-away-title = Nos données sont momentanément inaccessibles
page-away-text = Patientez un instant, puis rechargez cette page. Si vous étiez en train d’enregistrer, vérifiez que tout y est.
page-full-title = Il n’y a plus de place
page-full-text = Le disque où sont conservées nos données est plein. Rien n’a été enregistré. Merci de prévenir votre administration.
page-busy-title = Beaucoup de monde en ce moment
page-busy-text = Réessayez dans quelques secondes. Rien n’a été modifié.
page-start = Aller à la page d’accueil

# Une nouvelle adresse, confirmée depuis sa boîte ; et l’ancienne gardée.
address-confirm-title = Confirmez votre nouvelle adresse
address-confirm-text = Vous vous connecterez ensuite avec { $address }, et les messages y arriveront.
address-confirm-button = Confirmer l’adresse
address-keep-title = Garder votre adresse
address-keep-text = Votre compte garde { $address }. L’adresse saisie à la place est abandonnée.
address-keep-button = Garder cette adresse
address-confirmed-title = Votre adresse est confirmée
address-confirmed-text = Désormais, vous vous connectez avec { $address }.
address-kept-title = Votre adresse reste
address-kept-text = Vous vous connectez avec { $address }, comme avant. Si personne ne vous a rien demandé, prévenez un administrateur de votre organisation.
link-address-text = Une autre adresse a été saisie depuis, ou aucune n’est plus en attente. Adressez-vous à la personne qui gère votre compte.
link-spent-address-text = C’est déjà fait. Connectez-vous avec votre adresse.
link-unknown-address-text = Le lien a peut-être été coupé. Copiez-le en entier depuis le message.

# Apprenants et mentors : le compte, la page d’accueil, l’inscription, l’équipe.
moment-today = aujourd’hui, { $time }
moment-yesterday = hier, { $time }

me-title = Mon compte
me-saved = C’est enregistré.
me-ended = Ce navigateur est déconnecté.
me-ended-others = Tous les autres navigateurs sont déconnectés.
me-mail-saved = C’est enregistré, pour les e-mails à venir.
me-profile = Vous
me-sign-in = Vous vous connectez avec
me-language = Langue
me-time-zone = Fuseau horaire
me-time-zone-offer = Prendre { $zone }, comme cet appareil
me-save = Enregistrer
me-password = Mot de passe
me-password-text = Le changer vous déconnecte partout ailleurs.
me-sessions = Où vous avez une session ouverte
me-session-this = Ce navigateur
me-session-when = Depuis { $since }, vu pour la dernière fois { $seen }
me-browser-on = { $browser } sur { $system }
me-browser-unknown = Un navigateur
me-end = Fermer
me-end-label = Fermer { $browser }. { $when }
me-end-others = Fermer toutes les autres
me-mail = Les e-mails que vous recevez
me-mail-invitation = L’invitation, puis des rappels jusqu’à l’inscription. Vous avez un compte : ils n’arrivent plus.
me-mail-password = Un lien pour choisir un nouveau mot de passe, quand on le demande sur la page de connexion. Il arrive toujours.
me-mail-notices-on = Un avis quand on vous inscrit à une nouvelle activité.
me-mail-notices-off = Pas d’avis quand on vous inscrit à une nouvelle activité : vous l’avez désactivé. Elle apparaît dans Mes activités.
me-mail-notices-stop = Ne plus recevoir ces avis
me-mail-notices-start = Recevoir à nouveau ces avis


home-due = À terminer le { $date }
home-overdue = Était à terminer le { $date }
home-session = { $day }, de { $start } à { $end } ({ $zone })
home-session-days = du { $day }, { $start }, au { $last_day }, { $end } ({ $zone })

register-terms = J’accepte les { $terms }.
register-terms-name = conditions d’utilisation

strength-label = Difficulté à deviner
strength-short = Trop court
strength-weak = Facile à deviner
strength-fair = Moyen
strength-good = Bon
strength-strong = Très bon

places-label = Vos pages
team-live = En direct
team-figure-people = Personnes
team-figure-registered = Avec un compte
team-figure-waiting = Pas encore de compte
team-find = Chercher quelqu’un
team-find-button = Chercher
team-cohort = Cohorte
team-all-cohorts = Toutes les cohortes
team-show-all = Tout afficher
team-nobody-title = Personne ne correspond
team-nobody-text = Essayez une partie du nom, ou toutes les cohortes.
team-call = Appeler { $name }
team-call-short = Appeler
team-mail = Écrire à { $name }
team-mail-short = Écrire
team-seen = { $count ->
    [0] connexion aujourd’hui
    [1] connexion hier
   *[other] connexion il y a { $count } jours
}
team-never-seen = jamais de connexion
member-state = Où en est cette personne
member-activities = Ses activités
member-nothing-title = Rien à apprendre pour l’instant
member-nothing-text = Les activités apparaissent ici dès l’inscription à l’une d’elles.
member-reminders = Vos rappels
member-phone = Téléphone
member-address = Adresse e-mail
member-invited = Invitation
member-link-until = Lien valable jusqu’au
member-reminded = Rappels envoyés
member-registered = Compte créé
member-seen = Dernière connexion

page-read-only-title = Rien n’est enregistré ici
page-read-only-text = Vous voyez ces pages comme quelqu’un d’autre. Revenez d’abord à votre propre vue.
team-managed = Les personnes dont vous êtes responsable
team-managed-first = Les { $count } premières par nom sont affichées.
team-managed-indirect = { $count ->
    [one] Une personne sous leur responsabilité
   *[other] { $count } personnes sous leur responsabilité
}
team-managed-theirs = Personnes sous leur responsabilité
member-add = Ajouter une inscription
member-enrolled = { $count ->
    [one] Une inscription est ajoutée pour { $name }.
   *[other] { $count } inscriptions sont ajoutées pour { $name }.
}
member-being-applied = Une modification est en cours : elle apparaît ici dans un instant.
member-tab-activities = Activités de formation
member-tab-overview = Aperçu
member-tabs = Personne
registration-already = déjà inscrite
registration-back = En choisir d’autres
registration-choose = Choisissez au moins une activité.
registration-continue = Continuer
registration-deactivated = compte désactivé
registration-enrols = sera inscrite
registration-kept-out = retirée à la main et tenue à l’écart
registration-lift = Réadmettre
registration-mails = { $count ->
    [0] Aucun courriel ne part.
    [one] Un courriel l’annonce.
   *[other] { $count } courriels l’annoncent.
}
registration-none-title = Rien trouvé
registration-none-text = Essayez une partie du nom.
registration-nothing = Rien ne changerait.
registration-out-of-reach = vous ne pouvez pas l’inscrire
registration-plan = Ce qui va se passer
registration-save = Ajouter les inscriptions
registration-search = Trouver une activité
registration-seats = { $count ->
    [one] une place libre
   *[other] { $count } places libres
}
registration-title = Inscrire { $name }
registration-waits-full = complet : sur la liste d’attente
registration-waits-session = en attente d’une session
