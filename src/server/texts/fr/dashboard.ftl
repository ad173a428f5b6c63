# Les mots du tableau de bord. Les navigateurs les chargent : ni secret, ni texte d’autres pages.

shell-skip = Aller au contenu
shell-menu = Menu
shell-main = Navigation principale
nav-dashboard = Tableau de bord
nav-enrolments = Inscriptions
nav-activities = Activités
nav-people = Personnes
nav-learning = Formation
