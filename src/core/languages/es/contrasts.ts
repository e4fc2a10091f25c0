// Spanish words that exclude each other, in their commonest forms in the press.
import type { Contrasts } from '../contrast-lists.ts'

export const es: Contrasts = {
  opposites:
    'más=menos subió=bajó=cayó sube=baja=cae subida=bajada aumento=descenso=reducción ganó=perdió ganado=perdido ' +
    'ganancia=pérdida victoria=derrota antes=después sobre=bajo primer=último primero=último primera=última ' +
    'norte=sur este=oeste culpable=inocente vivo=muerto vivos=muertos abierto=cerrado aceptó=rechazó ' +
    'aceptado=rechazado aprobado=rechazado permitido=prohibido siempre=nunca hombre=mujer hombres=mujeres ' +
    'padre=madre hijo=hija hermano=hermana fuerte=débil bueno=malo guerra=paz compró=vendió mayor=menor ' +
    'máximo=mínimo comenzó=terminó=acabó empezó=terminó=acabó abrió=cerró éxito=fracaso apoyó=criticó ' +
    'apoya=critica elogió=criticó reforzado=debilitado mejoró=empeoró mejorado=empeorado prolongado=acortado ' +
    'construido=destruido=demolido creado=suprimido autorizó=prohibió alto=bajo mayoría=minoría ' +
    'importaciones=exportaciones llegada=salida llegó=salió=partió nacimiento=muerte nació=murió enfermo=sano ' +
    'verdadero=falso público=privado pública=privada civiles=militares rural=urbano rurales=urbanos ' +
    'comprador=vendedor ganador=perdedor partidarios=opositores superávit=déficit mejor=peor joven=viejo ' +
    'rico=pobre ricos=pobres caliente=frío largo=corto rápido=lento interior=exterior izquierda=derecha ' +
    'temprano=tarde temporal=permanente provisional=definitivo opcional=obligatorio',
  fields:
    'muerto|muerta|muertos|muertas|murió|murieron|fallecido|fallecida|fallecidos|falleció|fallecieron=herido|herida|heridos|heridas=desaparecido|desaparecida|desaparecidos=ileso|ilesa|ilesos|sobreviviente|sobrevivientes|superviviente|supervivientes=rescatado|rescatados ' +
    'inundado|inundada|inundados=volcado|volcó=hundido|hundió=quemado|incendiado=explotado|explotó=derrumbado|derrumbó=descarrilado|descarriló=encallado ' +
    'terremoto|sismo=inundación|inundaciones=huracán|ciclón|tifón=tornado=tsunami=alud|avalancha=sequía=erupción ' +
    'lluvia|lluvias=nieve=granizo=niebla ' +
    'asesinato|homicidio=robo|hurto=violación=fraude|estafa=secuestro=soborno=espionaje=traición=chantaje|extorsión=difamación=suicidio ' +
    'sospechoso=acusado|acusada|imputado|imputada=detenido|detenida|arrestado|arrestada=condenado|condenada=absuelto|absuelta=liberado|liberada=extraditado|extraditada=deportado|deportada=indultado ' +
    'cuchillo=pistola|revólver=rifle|fusil=hacha=bomba=granada=misil|cohete=machete ' +
    'nombrado|nombrada|nombró=elegido|elegida|electo=dimitió|renunció=destituido|destituida|despedido|despedida=suspendido|suspendida=ascendido ' +
    'propuesto|propuesta=aprobado|aprobada|aprobó=rechazado|rechazada|rechazó=derogado|derogada=modificado|modificada|enmendado=aplazado|aplazada=ratificado|ratificada ' +
    'pueblo|aldea=ciudad=suburbio ' +
    'madre=padre=esposa=esposo|marido=hijo=hija=hermano=hermana=tío=tía=sobrino=sobrina=primo=prima=abuelo=abuela=nieto=nieta=viuda=viudo ' +
    'hombre|hombres=mujer|mujeres=niño|niños=niña|niñas=bebé ' +
    'coche|auto|automóvil|carro=camión|camiones=autobús|autobuses=moto|motocicleta=bicicleta=tren|trenes=tranvía=helicóptero|helicópteros=avión|aviones=barco|buque=ferry=petrolero=tractor=taxi ' +
    'cabeza=cuello=pecho=brazo=pierna=mano=pie=rodilla=hombro=estómago=ojo=oreja=nariz=dedo=corazón=pulmón=hígado=riñón=cerebro ' +
    'perro|perros=gato|gatos=caballo|caballos=vaca|vacas=oveja|ovejas=cabra|cabras=cerdo|cerdos=pollo|pollos=oso|osos=lobo|lobos=león=tigre=elefante=tiburón=ballena=serpiente=rata|ratas=conejo=zorro=ciervo ' +
    'todos|todas=mayoría=muchos|muchas|numerosos|numerosas=algunos|algunas|varios|varias=pocos|pocas ' +
    'siempre=normalmente|generalmente|frecuentemente=ocasionalmente=raramente=nunca|jamás ' +
    'debe|deben|debía=debería|deberían=puede|pueden ' +
    'leve|leves|levemente=grave|graves|gravemente=mortal|mortalmente mañana=tarde=noche=madrugada ' +
    'primavera=verano=otoño=invierno ' +
    'norte=sur=este=oeste=noreste|nordeste=noroeste=sureste|sudeste=suroeste|sudoeste ' +
    'rojo|roja|rojos=azul|azules=verde|verdes=amarillo|amarilla=negro|negra|negros=blanco|blanca|blancos=gris|grises=marrón ' +
    'ganó|ganado|victoria=perdió|perdido|derrota=empató|empatado|empate ' +
    'fútbol=baloncesto=béisbol=tenis=rugby=golf=ciclismo=natación=balonmano=voleibol ' +
    'escuela|colegio=universidad=hospital=iglesia=mezquita=sinagoga=prisión|cárcel=tribunal=fábrica=hotel=restaurante=museo=biblioteca=teatro=aeropuerto=puerto=estadio=banco ' +
    'soldado|soldados=policía|policías=bombero|bomberos=médico|médica|médicos=enfermero|enfermera=profesor|profesora|maestro|maestra=abogado|abogada=juez|jueza=ingeniero|ingeniera=piloto=conductor|conductora=agricultor=periodista|periodistas=sacerdote=actor|actriz=cantante=pintor|pintora ' +
    'anual|anuales=mensual|mensuales=semanal|semanales=diario|diaria=trimestral ' +
    'ingresos|ventas=beneficio|beneficios|ganancias=pérdida|pérdidas=coste|costo|costes|gastos=deuda|deudas ' +
    'antes=después|tras=durante=desde=hasta ' +
    'comprado|compró=alquilado|alquiló=vendido|vendió=heredado|heredó=robado|robó ' +
    'accidental|accidentalmente=deliberado|deliberada|deliberadamente|intencional|intencionadamente ' +
    'casado|casada=divorciado|divorciada=soltero|soltera=comprometido ' +
    'ex|antiguo|antigua|exministro=actual=futuro|futura pasado|pasada|último|última=próximo|próxima ' +
    'parcialmente|parcial=completamente|totalmente|total ' +
    'local|locales=regional|regionales=nacional|nacionales=internacional|internacionales|mundial ' +
    'puente=túnel=presa=torre río=lago=mar=océano=canal oro=plata=bronce',
  timeRelations: 'en|durante=desde=hasta=antes=tras',
  endings: null,
}
