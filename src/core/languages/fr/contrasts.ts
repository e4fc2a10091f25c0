// French words that exclude each other, in their commonest forms in the press.
import type { Contrasts } from '../contrast-lists.ts'

export const fr: Contrasts = {
  opposites:
    'plus=moins augmenté=baissé=diminué augmente=baisse=diminue hausse=baisse gagné=perdu gain=perte ' +
    'victoire=défaite supérieur=inférieur avant=après sur=sous premier=dernier première=dernière nord=sud ' +
    'est=ouest coupable=innocent vivant=mort vivants=morts ouvert=fermé accepté=refusé=rejeté approuvé=rejeté ' +
    'pour=contre autorisé=interdit toujours=jamais homme=femme hommes=femmes père=mère fils=fille frère=sœur ' +
    'fort=faible bon=mauvais guerre=paix acheté=vendu début=fin commencé=terminé commence=termine ouvre=ferme ' +
    'réussi=échoué succès=échec soutient=critique soutenu=critiqué salué=critiqué=condamné renforcé=affaibli ' +
    'amélioré=aggravé prolongé=raccourci construit=détruit=démoli créé=supprimé autorise=interdit élevé=bas ' +
    'haut=bas hausse=recul progression=recul progressé=reculé majorité=minorité importations=exportations ' +
    'arrivée=départ naissance=mort né=mort malade=guéri vrai=faux public=privé publique=privée civils=militaires ' +
    'rural=urbain rurale=urbaine locataire=propriétaire acheteur=vendeur gagnant=perdant partisans=opposants ' +
    'excédent=déficit meilleur=pire jeune=vieux riche=pauvre riches=pauvres chaud=froid long=court rapide=lent ' +
    'intérieur=extérieur gauche=droite tôt=tard temporaire=permanent provisoire=définitif facultatif=obligatoire',
  fields:
    'tué|tuée|tués|tuées|mort|morte|morts|mortes|décédé|décédée=blessé|blessée|blessés|blessées=disparu|disparue|disparus|disparues=indemne|indemnes|survivant|survivants=sauvé|sauvés|secouru|secourus ' +
    'inondé|inondée|inondés|submergé=chaviré=coulé|sombré=brûlé|incendié=explosé=effondré|effondrée=déraillé=échoué ' +
    'séisme=inondation|inondations|crue=ouragan|cyclone|typhon=tornade=tsunami=avalanche=sécheresse=éruption ' +
    'pluie|pluies=neige=grêle=brouillard ' +
    'meurtre|assassinat|homicide=vol=cambriolage=viol=escroquerie|fraude=enlèvement=corruption=espionnage=trahison=chantage=diffamation=suicide ' +
    'soupçonné|soupçonnée=accusé|accusée|inculpé|inculpée=arrêté|arrêtée|interpellé|interpellée=condamné|condamnée=acquitté|acquittée|relaxé=libéré|libérée=extradé|extradée=expulsé|expulsée=gracié ' +
    'couteau=pistolet|revolver=fusil=hache=bombe=grenade=missile|roquette=machette ' +
    'nommé|nommée=élu|élue=démissionné=limogé|limogée|révoqué=suspendu|suspendue=promu|promue ' +
    'proposé|proposée=adopté|adoptée|approuvé|approuvée|voté|votée=rejeté|rejetée=abrogé|abrogée=amendé|modifié|modifiée=reporté|reportée=ratifié|ratifiée ' +
    'village=ville=banlieue=hameau ' +
    'mère=père=épouse=mari|époux=fils=fille=frère=sœur=oncle=tante=neveu=nièce=cousin=cousine=grand-père=grand-mère=veuve=veuf ' +
    'homme|hommes=femme|femmes=garçon|garçons=fillette|fillettes=bébé|nourrisson ' +
    'voiture|voitures|automobile=camion|camions=bus|autobus|autocar=moto|motos=vélo|bicyclette=train|trains=tramway=hélicoptère|hélicoptères=avion|avions=navire|navires=ferry=pétrolier=tracteur=taxi ' +
    'tête=cou=poitrine=bras=jambe=main=pied=genou=épaule=ventre=œil=oreille=nez=doigt=cœur=poumon=foie=rein=cerveau ' +
    'chien|chiens=chat|chats=cheval|chevaux=vache|vaches=mouton|moutons=chèvre=porc|porcs|cochon=poulet|poulets=ours=loup|loups=lion=tigre=éléphant=requin=baleine=serpent=rat|rats=lapin=renard=cerf ' +
    'tous|toutes|tout|toute=plupart=beaucoup|nombreux|nombreuses=certains|certaines|quelques|plusieurs=peu ' +
    'toujours=souvent|généralement|habituellement=parfois=rarement=jamais ' +
    'doit|doivent|devait|devaient=devrait|devraient=peut|peuvent ' +
    'légèrement|légers|léger|légère=grièvement|gravement|grave|graves=mortellement|mortel|mortelle ' +
    'matin|matinée=après-midi=soir|soirée=nuit printemps=été=automne=hiver ' +
    'nord=sud=est=ouest=nord-est=nord-ouest=sud-est=sud-ouest ' +
    'rouge|rouges=bleu|bleue|bleus=vert|verte|verts=jaune|jaunes=noir|noire|noirs=blanc|blanche|blancs=gris|grise=brun|brune ' +
    'gagné|remporté|victoire=perdu|défaite=nul ' +
    'football=rugby=tennis=basket|basketball=handball=hockey=golf=cyclisme=natation ' +
    'école=université=hôpital=église=mosquée=synagogue=prison=tribunal=usine=hôtel=restaurant=musée=bibliothèque=théâtre=aéroport=port=gare=stade=banque ' +
    'soldat|soldats=policier|policiers=gendarme|gendarmes=pompier|pompiers=médecin|médecins=infirmier|infirmière=enseignant|enseignante|professeur=avocat|avocate|avocats=juge|juges=ingénieur=pilote=chauffeur=agriculteur|agriculteurs=journaliste|journalistes=prêtre=acteur|actrice=chanteur|chanteuse=peintre ' +
    'annuel|annuelle=mensuel|mensuelle=hebdomadaire=quotidien|quotidienne=trimestriel|trimestrielle ' +
    'recettes|ventes=bénéfice|bénéfices|profit|profits=perte|pertes=coût|coûts|dépenses=dette|dettes ' +
    'avant=après=pendant|durant=depuis acheté|achetée=loué|louée=vendu|vendue=hérité=volé|volée ' +
    'accidentel|accidentelle|accidentellement=délibéré|délibérée|délibérément|volontaire|volontairement ' +
    'marié|mariée=divorcé|divorcée=célibataire=fiancé|fiancée ancien|ancienne|ex=actuel|actuelle=futur|future ' +
    'dernier|dernière=prochain|prochaine ' +
    'partiellement|partielle|partiel=entièrement|totalement|complètement|totale|total ' +
    'local|locale|locaux=régional|régionale|régionaux=national|nationale|nationaux=international|internationale|mondial|mondiale ' +
    'pont=tunnel=barrage=tour fleuve|rivière=lac=mer=océan=canal or=argent=bronze',
  timeRelations: 'en|au|à|pendant|durant=depuis|dès=avant=après',
  endings: null,
}
