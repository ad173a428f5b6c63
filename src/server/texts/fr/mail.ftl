# Les mots des courriels. Texte simple : ni balises, ni entités HTML.

mail-invitation-subject = { $where ->
    [cohort] { $inviter } vous invite à rejoindre { $cohorts }
   *[organisation] { $inviter } vous invite à rejoindre { $organisation }
}
mail-invitation-heading = { $given }, vous avez une invitation
mail-invitation-intro = { $where ->
    [cohort] { $inviter } vous invite à rejoindre { $cohorts } chez { $organisation }.
   *[organisation] { $inviter } vous invite à rejoindre { $organisation }.
}
mail-invitation-role = Vous participez en tant que { $role }.
mail-invitation-preheader = { $count ->
    [0] Choisissez un mot de passe pour commencer. Le lien est valable jusqu’au { $until }.
    [one] Choisissez un mot de passe : une activité vous attend. Le lien est valable jusqu’au { $until }.
   *[other] Choisissez un mot de passe : { $count } activités vous attendent. Le lien est valable jusqu’au { $until }.
}
mail-invitation-ready = { $count ->
    [0] Choisissez un mot de passe pour commencer.
    [one] Choisissez un mot de passe, et voici ce qui vous attend :
   *[other] Choisissez un mot de passe, et voici ce qui vous attend :
}
mail-invitation-action = Créer votre compte

mail-reminder-subject = { $where ->
    [cohort] Rappel : { $inviter } vous invite à rejoindre { $cohorts }
   *[organisation] Rappel : { $inviter } vous invite à rejoindre { $organisation }
}
mail-reminder-heading = { $given }, votre place vous attend
mail-reminder-intro = { $where ->
    [cohort] { $inviter } vous a envoyé une invitation à rejoindre { $cohorts } chez { $organisation }, et vous n’avez pas encore de compte.
   *[organisation] { $inviter } vous a envoyé une invitation à rejoindre { $organisation }, et vous n’avez pas encore de compte.
}

mail-notice-subject = { $count ->
    [one] Nouvelle inscription : { $activity }
   *[other] Nouvelles inscriptions : { $count } activités
}
mail-notice-heading = { $given }, du nouveau pour vous
mail-notice-intro = { $count ->
    [one] Une activité s’est ajoutée à vos inscriptions chez { $organisation } :
   *[other] { $count } activités se sont ajoutées à vos inscriptions chez { $organisation } :
}
mail-notice-register = Pour commencer, choisissez un mot de passe.
mail-notice-preheader = { $count ->
    [one] { $activity } vous attend.
   *[other] { $activity } et d’autres activités vous attendent.
}
mail-notice-action = Voir mes activités

mail-reset-subject = Choisissez un nouveau mot de passe pour { $organisation }
mail-reset-heading = Choisissez un nouveau mot de passe
mail-reset-intro = { $given }, quelqu’un a demandé un nouveau mot de passe pour votre compte chez { $organisation }. Si c’est vous, choisissez-le ici :
mail-reset-preheader = Le lien est valable jusqu’à { $time }.
mail-reset-action = Choisir un nouveau mot de passe
mail-reset-valid = Ce lien est personnel et ne sert qu’une fois, jusqu’à { $time } ({ $zone }).
mail-reset-ignore = Si ce n’est pas vous, ignorez ce message : votre mot de passe ne change pas.

mail-link-valid = Ce lien est personnel et valable jusqu’au { $until }.
mail-link-copy = Si le bouton ne fait rien, copiez ceci dans votre navigateur :

mail-foot-invited = Envoyé à { $address } parce que { $inviter } vous a inscrit. Ce n’est pas vous ? Ne faites rien : sans vous, aucun compte n’est créé.
mail-foot-decline = Cela ne vous intéresse pas ? Décliner l’invitation
mail-foot-no-reminders = Ne plus recevoir de rappels
mail-foot-enrolled = Envoyé à { $address } à la suite de vos inscriptions chez { $organisation }.
mail-foot-account = Envoyé à { $address }, l’adresse d’un compte chez { $organisation }.

mail-when-due = pour le { $date }
mail-when-session = le { $date }

# Une adresse corrigée par l’équipe, de quelqu’un d’inscrit.
mail-address-confirm-subject = Confirmez votre nouvelle adresse pour { $organisation }
mail-address-confirm-preheader = D’ici là, l’ancienne fonctionne. Le lien est valable jusqu’au { $until }.
mail-address-confirm-heading = Confirmez votre nouvelle adresse
mail-address-confirm-intro = { $given }, { $actor } a saisi { $address } comme adresse de votre compte chez { $organisation }. Confirmez-la, et vous vous connecterez désormais avec elle.
mail-address-confirm-action = Confirmer l’adresse
mail-address-confirm-ignore = Ce n’est pas votre compte ? Ignorez ce message : rien ne change.
mail-address-told-subject = L’adresse de votre compte chez { $organisation } va changer
mail-address-told-preheader = Rien à faire si vous le savez. Sinon, vous pouvez l’empêcher ici.
mail-address-told-heading = Votre adresse va changer
mail-address-told-intro = { $given }, { $actor } a saisi une autre adresse pour votre compte chez { $organisation }. Dès qu’elle sera confirmée depuis sa propre boîte, vous vous connecterez avec elle. D’ici là, rien ne change.
mail-address-told-stop = Vous le saviez ? Alors il n’y a rien à faire. Si ce n’est pas vous et que personne ne vous a rien demandé, gardez cette adresse et prévenez un administrateur de { $organisation }.
mail-address-told-action = Garder cette adresse
mail-foot-new-address = Envoyé à { $address } parce que cette adresse a été saisie pour un compte chez { $organisation }.
