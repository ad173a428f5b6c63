# Lo que comparten los correos, las páginas públicas y el panel. Los roles se dicen como función, sin género.

role-learner = participante
role-mentor = mentoría
role-coach = acompañamiento
role-group_admin = responsable de grupo
role-instructor = docente
role-coordinator = coordinación
role-admin = administración

list-two = { $first } y { $second }
list-more = { $first }, { $rest }

number = { $count }
number-more = { $count }+
percent = { $count }{"\u00A0"}%

month-name = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-day = { $day } de { $month }
date-long = { $day } de { $month } de { $year }
date-time = { $hour }:{ $minute } h

account-button = { $name }, su cuenta
account-home = Inicio
account-me = Mi cuenta
account-password = Cambiar la contraseña
account-sign-out = Cerrar sesión

# Rechazos, por su código. Donde falta uno, vale la frase de su código.
error-account-wrong = El correo o la contraseña no son correctos.
error-account-slow-down = Demasiados intentos. Vuelva a intentarlo dentro de { $minutes } min.
error-database-away = La base de datos no responde en este momento. Espere un momento, compruebe si su cambio está y vuelva a intentarlo.
error-database-full = No queda espacio en el disco de la base de datos. No se ha guardado nada. Avise a su administración.
error-email-invalid = Esto no es una dirección de correo.
error-email-missing = Escriba su dirección de correo.
error-email-taken = Otra persona ya usa esta dirección.
error-activity-archived = { $name } está archivada y ya no admite a nadie.
error-session-closed = Esta sesión de { $name } ha terminado o se ha cancelado.
error-name-missing = Escriba un nombre.
error-name-too-long = Como máximo { $max } caracteres.
error-password-common = Esta contraseña es una de las más usadas. Elija otra.
error-password-missing = Elija una contraseña.
error-password-short = Esta contraseña tiene { $length } caracteres. Use { $min } o más.
error-password-long = Como máximo { $max } caracteres.
error-password-own = Es su propio nombre o su dirección. Elija algo que los demás no sepan.
error-password-wrong = Esta no es su contraseña actual.
error-person-deactivated = Esta cuenta está desactivada. Consulte con la administración de su organización.
error-server-busy = El servidor está muy ocupado. Vuelva a intentarlo en unos segundos.
error-access-denied = No puede hacer esto. Si debería poder, consulte con la administración.
error-access-read-only = Ve esto como otra persona. Nada de lo que haga aquí se guarda.
error-access-sign-in = Inicie sesión primero.
error-not-found = No está, o no puede verlo.
error-request-invalid = No se ha podido leer la petición: { $detail }
error-person-declined = { $name } ha rechazado la invitación.
error-person-wants-none = { $name } no quiere recordatorios.
error-enrolment-closed = Esto está terminado y ya nada le inscribe en ello. Sus pasos se quedan como están.
error-language-unknown = Elija uno de los idiomas.
error-time-zone-unknown = Elija una de las zonas horarias.
error-terms-missing = Acepte las condiciones para continuar.
error-password-weak = Esta contraseña es fácil de adivinar{ $because ->
    [keys] : las teclas están una al lado de otra
    [repeats] : se repite
    [sequence] : es una serie como abc o 6543
    [dates] : las fechas y los años se prueban primero
    [common] : se parece a una que usan muchos
    [names] : los nombres se prueban primero
    [word] : una sola palabra no basta
   *[plain] {""}
}. Añada una o dos palabras que no tengan nada que ver.
error-invitation-underway = Ya hay un mensaje en camino para { $name }.
error-person-active = { $name } ya tiene una cuenta.
error-person-bounced = El mensaje para { $name } fue devuelto. Pida antes una dirección nueva.
error-person-invited = { $name } ya tiene una invitación.
error-person-no-address = { $name } no tiene dirección.
error-person-not-invited = { $name } aún no tiene invitación.

# Lo que está mal en una dirección.
fault-no-at = Falta el signo @.
fault-two-at = Hay dos signos @.
fault-nothing-before = No hay nada antes de la @.
fault-nothing-after = No hay nada después de la @.
fault-no-ending = Falta un final como .example.
fault-blank = Hay un espacio dentro.
fault-control = Hay un salto de línea u otro carácter de control dentro.
fault-invisible = Hay un carácter invisible dentro. Escriba la dirección de nuevo.
fault-dot = Hay un punto en un extremo, o dos seguidos.
fault-character = Hay un carácter que ninguna dirección tiene.
fault-domain = Después de la @ solo van letras, cifras, guiones y puntos.
fault-too-long = Es más larga de lo que puede ser una dirección.

# Personal que ve las páginas como una persona de prueba.
see-as-banner = Ve esto como { $name }. Nada de lo que haga aquí se guarda.
see-as-stop = Dejar de ver como { $name }
see-as-button = Ver como { $name }

# Por qué alguien está inscrito
reason-why = Motivos
reason-unit = { $kind ->
        [company] La empresa
        [department] El departamento
        [team] El equipo
        [function] La función
        [group] El grupo
        [cohort] La cohorte
       *[other] La unidad
    } { $unit } incluye { $activity }, desde el { $date }
reason-session-group = { $kind ->
        [company] La empresa
        [department] El departamento
        [team] El equipo
        [function] La función
        [group] El grupo
        [cohort] La cohorte
       *[other] La unidad
    } { $unit } participa en la sesión, desde el { $date }
reason-qualification = Tiene { $qualification }, que contiene { $activity }, desde el { $date }
reason-rule = Regla { $rule }, desde el { $date }
reason-import-name = Importación { $number }
reason-import = { $list }, { $date }
reason-import-line = { $list }, línea { $line }, { $date }
reason-hand = A mano, por { $who }, { $date }
reason-join-link = Por un enlace de inscripción, { $date }
reason-api = Por la API, { $date }
reason-gone = Su origen ya no existe; este motivo se está retirando
event-muster = Muster
event-erased = persona borrada
