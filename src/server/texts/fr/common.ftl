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
error-email-invalid = Ce n’est pas une adresse e-mail.
error-email-missing = Saisissez votre adresse e-mail.
error-email-taken = Une autre personne utilise cette adresse.
error-name-missing = Saisissez votre nom.
error-name-too-long = { $max } caractères au plus.
error-password-common = Ce mot de passe est l’un des plus courants. Choisissez-en un autre.
error-password-missing = Choisissez un mot de passe.
error-password-short = Ce mot de passe a { $length } caractères. Utilisez-en { $min } ou plus.
error-password-long = { $max } caractères au plus.
error-password-own = C’est votre propre nom ou votre adresse. Choisissez quelque chose que les autres ignorent.
error-password-wrong = Ce n’est pas votre mot de passe actuel.
error-person-deactivated = Ce compte est désactivé. Adressez-vous à un administrateur de votre organisation.
error-server-busy = Le serveur est très sollicité. Réessayez dans quelques secondes.
