# What mails, public pages and the dashboard share.

role-learner = apprenant
role-mentor = mentor
role-coach = coach
role-group_admin = responsable de groupe
role-instructor = formateur
role-coordinator = coordinateur
role-admin = administrateur

list-two = { $first } et { $second }
list-more = { $first }, { $rest }

number = { $count }
number-more = { $count }+
percent = { $count }{"\u202F"}%

month-name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date-day = { $day ->
    [1] 1er { $month }
   *[other] { $day } { $month }
}
date-long = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-time = { $hour } h { $minute }

account-button = { $name }, votre compte
account-home = Accueil
account-me = Mon compte
account-password = Changer le mot de passe
account-sign-out = Se déconnecter

# Refusals, by their code. Where one is missing, the sentence of its code stands in.
error-account-wrong = L’adresse e-mail ou le mot de passe est incorrect.
error-account-slow-down = Trop d’essais. Réessayez dans { $minutes } min.
error-database-away = La base de données ne répond pas pour le moment. Patientez un instant, vérifiez si votre modification y est, puis réessayez.
error-database-full = Il n’y a plus de place sur le disque de la base de données. Rien n’a été enregistré. Prévenez votre administrateur.
error-email-invalid = Ce n’est pas une adresse e-mail.
error-email-missing = Saisissez votre adresse e-mail.
error-email-taken = Une autre personne utilise cette adresse.
error-activity-archived = { $name } est archivée et n’accepte plus personne.
error-session-closed = Cette session de { $name } est terminée ou annulée.
error-name-missing = Saisissez un nom.
error-name-too-long = { $max } caractères au plus.
error-password-common = Ce mot de passe est l’un des plus courants. Choisissez-en un autre.
error-password-missing = Choisissez un mot de passe.
error-password-short = Ce mot de passe a { $length } caractères. Utilisez-en { $min } ou plus.
error-password-long = { $max } caractères au plus.
error-password-own = C’est votre propre nom ou votre adresse. Choisissez quelque chose que les autres ignorent.
error-password-wrong = Ce n’est pas votre mot de passe actuel.
error-person-deactivated = Ce compte est désactivé. Adressez-vous à un administrateur de votre organisation.
error-server-busy = Le serveur est très sollicité. Réessayez dans quelques secondes.
error-access-denied = Vous ne pouvez pas faire cela. Si vous devriez, demandez à un administrateur.
error-access-read-only = Vous voyez ceci à la place d’une autre personne. Rien de ce que vous faites ici n’est enregistré.
error-access-sign-in = Connectez-vous d’abord.
error-not-found = C’est introuvable, ou vous n’y avez pas accès.
error-request-invalid = La demande n’a pas pu être lue : { $detail }
error-person-declined = { $name } a décliné l’invitation.
error-person-wants-none = { $name } ne souhaite pas de rappels.
error-enrolment-closed = Cette activité est terminée et plus rien ne vous y inscrit. Ses étapes restent telles quelles.
error-language-unknown = Choisissez une des langues.
error-time-zone-unknown = Choisissez un des fuseaux horaires.
error-terms-missing = Acceptez les conditions pour continuer.
error-password-weak = Ce mot de passe est facile à deviner{ $because ->
    [keys]{" "}: les touches se suivent
    [repeats]{" "}: il se répète
    [sequence]{" "}: c’est une suite comme abc ou 6543
    [dates]{" "}: les dates et les années sont essayées d’abord
    [common]{" "}: il ressemble à un mot de passe très courant
    [names]{" "}: les noms sont essayés d’abord
    [word]{" "}: un seul mot ne suffit pas
   *[plain] {""}
}. Ajoutez un ou deux mots sans rapport.
error-invitation-underway = Un e-mail pour { $name } est déjà en route.
error-person-active = { $name } a déjà un compte.
error-person-bounced = L’e-mail pour { $name } est revenu. Demandez d’abord une nouvelle adresse.
error-person-invited = { $name } a déjà une invitation.
error-person-no-address = { $name } n’a pas d’adresse.
error-person-not-invited = { $name } n’a pas encore d’invitation.

# Ce qui ne va pas dans une adresse.
fault-no-at = Il n’y a pas de signe @.
fault-two-at = Il y a deux signes @.
fault-nothing-before = Rien ne précède le signe @.
fault-nothing-after = Rien ne suit le signe @.
fault-no-ending = Il manque une fin telle que .example.
fault-blank = Il y a une espace à l’intérieur.
fault-control = Il y a un retour à la ligne ou un autre caractère de contrôle à l’intérieur.
fault-invisible = Il y a un caractère invisible à l’intérieur. Saisissez l’adresse à nouveau.
fault-dot = Un point se trouve au bord, ou deux points se suivent.
fault-character = Il y a un caractère qu’aucune adresse ne contient.
fault-domain = Après le signe @, seuls vont des lettres, des chiffres, des traits d’union et des points.
fault-too-long = C’est plus long qu’une adresse ne peut l’être.

# L’équipe qui voit les pages comme une personne de test.
see-as-banner = Vous voyez ceci comme { $name }. Rien de ce que vous faites ici n’est enregistré.
see-as-stop = Ne plus voir comme { $name }
see-as-button = Voir comme { $name }

# Pourquoi quelqu’un est inscrit
reason-why = Motifs
reason-unit = { $kind ->
        [company] L’entreprise
        [department] Le service
        [team] L’équipe
        [function] La fonction
        [group] Le groupe
        [cohort] La cohorte
       *[other] L’unité
    } { $unit } comprend { $activity }, depuis le { $date }
reason-session-group = { $kind ->
        [company] L’entreprise
        [department] Le service
        [team] L’équipe
        [function] La fonction
        [group] Le groupe
        [cohort] La cohorte
       *[other] L’unité
    } { $unit } participe à la session, depuis le { $date }
reason-qualification = Détient { $qualification }, qui contient { $activity }, depuis le { $date }
reason-rule = Règle { $rule }, depuis le { $date }
reason-import-name = Import { $number }
reason-import = { $list }, le { $date }
reason-import-line = { $list }, ligne { $line }, le { $date }
reason-hand = À la main, par { $who }, le { $date }
reason-join-link = Par un lien d’inscription, le { $date }
reason-api = Par l’API, le { $date }
reason-gone = Son origine n’existe plus ; ce motif va disparaître
event-muster = Muster
event-erased = personne effacée
