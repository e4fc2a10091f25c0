// Portuguese words that exclude each other, as stems.
import type { Contrasts } from '../contrast-lists.ts'

export const pt: Contrasts = {
  opposites:
    'mais=menos aument=diminu=reduz=redu=caiu=caíram=queda cresc=caiu=caíram=diminu=encolh crescimento=queda=redução subiu=caiu=desceu subiram=caíram=desceram sobe=cai=desce sobem=caem=descem alta=baixa=queda venc=perd ganh=perd vitória=derrota ' +
    'vencedor=perdedor lucr=prejuíz aceit=recus=rejeit aprov=rejeit=reprov apoi=rejeit=critic favor=contra favoráv=contrári permit=proib autoriz=proib ' +
    'culpad=inocent vivo=mort condenad=absolvid condenação=absolvição confirm=neg=desment admit=neg abert=fechad abr=fech início=fim começ=termin=acab primeir=últim ' +
    'melhor=pior bom=mau boa=má fort=frac fortalec=enfraquec sucesso=fracasso nort=sul leste=oeste direit=esquerd dentro=fora compr=vend comprad=vendid comprador=vendedor ' +
    'import=export importaç=exportaç marido=mulher pai=mãe filho=filha irmão=irmã homem=mulher homens=mulheres meninos=meninas menino=menina quent=fri alt=baix longo=curto long=curt jovem=velh nov=velh ' +
    'grand=pequen ric=pobr públic=privad sempre=nunca todos=nenhum máxim=mínim maioria=minoria superávit=déficit amig=inimig guerr=paz atac=defend ataque=defesa presos=soltos preso=solto pres=solt=libertad ' +
    'contratad=demitid nomead=demitid entr=sai entrad=saíd cheg=part chegada=partida otimist=pessimist temporári=permanent=definitiv provisóri=definitiv voluntári=obrigatóri facultativ=obrigatóri segur=perigos ' +
    'civil=militar civis=militares rural=urban verdadeir=fals verdade=mentira cert=errad positiv=negativ rápid=lent cedo=tarde pert=long fácil=difícil vazi=chei nasc=morr nascimento=morte nasceu=morreu presen=ausen ' +
    'aceler=desaceler melhor=piora construíd=demolid=destruíd cri=destr inquilin=proprietári procura=oferta demanda=oferta antes=depois=após acima=abaixo superior=inferior legal=ilegal inclu=exclu',
  fields:
    'mort|morr|morreram|morreu|matou|mataram|matad|óbito=ferid|feriu|feriram|machucad=desaparecid=iles|sobrevivent|sobreviveu|sobreviveram=resgatad|salv|evacuad ' +
    'inundad|alagad|submers=capotad|virou|tombad=afundad|afundou=queimad|incendiad=explodid|explodiu=desabad|desabou|desmoronad=descarrilad ' +
    'terremoto|sismo=enchent|inundaç|cheias=furacão|furacões|tufão|ciclon=tornado=tsunami=deslizament=avalanche=seca|estiagem=erupção=incêndio chuv=nev=granizo=neblina|nevoeiro ' +
    'homicíd|assassinat=furto|roubo|assalto=estupr=frau|estelionat=sequestr=corrupç|suborn=espionag=extors=difamaç=suicídi ' +
    'suspeit=detid|pres|preso|presa|presos=acusad|denunciad|indiciad=condenad=absolvid=libertad|solto|solta|soltos=extraditad=deportad=indultad ' +
    'balead=esfaquead=estrangulad=envenenad=afogad=enforcad=decapitad faca=pistola|revólver=fuzil|espingarda=machado=bomba=granada=míssil|foguete=facão ' +
    'nomead=eleit=renunci|demissão=demitid|exonerad|afastad=suspens=promovid=aposentad propost=aprovad|adotad=rejeitad=revogad=emendad|alterad|modificad=adiad=ratificad=vetad=retirad ' +
    'aldeia|povoado=vila=cidade=subúrbio mãe=pai=esposa=marido=filho=filha=irmão=irmã=tio=tia=avô=avó=primo=prima=sobrinho=sobrinha=viúva=viúvo homem|homens=mulher|mulheres=menino|meninos|rapaz=menina|meninas|moça=bebê|bebé ' +
    'carro|automóvel=caminhão|caminhões|camião=ônibus|autocarro=moto|motocicleta=bicicleta=trem|comboio=bonde|elétrico=helicóptero=avião|aviões=navio=barca|balsa=petroleiro=trator=táxi ' +
    'cabeça=pescoço=braço=perna=mão|mãos=pé|pés=joelho=ombro=olho=orelha=nariz=coração=pulmão=fígado=rim=cérebro câncer|cancro=derrame|avc=infarto|enfarte=pneumonia=malária=cólera=sarampo=gripe=tuberculose=diabetes=hepatite=dengue=meningite ' +
    'cachorro|cão|cães=gato=cavalo=vaca=ovelha=cabra=porco=galinha|frango=urso=lobo=leão=tigre=elefante=tubarão=baleia=cobra=rato=coelho=raposa todos|todas=maioria=muitos|muitas|numeros=alguns|algumas|vári=poucos|poucas ' +
    'sempre=geralmente|frequentemente=vezes|ocasionalmente=raramente=nunca|jamais deve|devem=deveria|deveriam=pode|podem levemente|leve|ligeir=gravemente|grave|graves=mortalmente|fatal manhã=tarde=noite|madrugada primavera=verão=outono=inverno ' +
    'norte=sul=leste=oeste=nordeste=noroeste=sudeste=sudoeste vermelh=azul|azuis=verd=amarel=pret|negr=branc=cinz=marrom|castanh venceu|vitória|vencid=perdeu|derrota=empate|empatou|empatad ouro=prata=bronze quartas=semifinal|semifinais=final ' +
    'futebol=rúgbi=tênis|ténis=basquete|basquetebol=vôlei|voleibol=natação=ciclismo=boxe=atletismo=judô|judo escola=universidade|faculdade=hospital|hospitais=igreja=mesquita=sinagoga=prisão|cadeia|presídio=tribunal|tribunais=fábrica=hotel|hotéis=restaurante=museu=biblioteca=teatro=aeroporto=estação=estádio=banco ' +
    'soldado=policial|policiais|polícia=bombeiro=médic=enfermeir=professor=advogad=juiz|juíza|juízes=engenheir=piloto=motorista=agricultor=jornalista=padre=ator|atriz=cantor ' +
    'anual|anualmente=mensal|mensalmente=semanal|semanalmente=diári|diariamente=trimestral receita|faturamento=lucro=prejuízo=custo|despesa=dívida antes=depois|após=durante=desde ' +
    'comprad|comprou|adquirid=alugad|alugou=vendid|vendeu=herdad=roubad|furtad|roubou acidental|acidentalmente=deliberad|intencional|intencionalmente|propositalmente casad=divorciad=noiv=separad=solteir ' +
    'ex|antig=atual|atuais=futur passad=próxim parcialmente|parcial=totalmente|completamente|total|integralmente local|locais=regional|regionais=nacional|nacionais=internacional|internacionais|mundial rio=lago=mar=oceano=canal ponte=túnel=barragem=torre ' +
    'petróleo=carvão=gás=urânio gasolina=diesel|gasóleo=etanol trigo=arroz=milho=cevada=café=açúcar=algodão=soja eleiç|eleitoral=referendo|plebiscito=golpe negociaç=guerra=cessar-fogo|trégua=tratado jornal|jornais=rádio=televisão|tv=revista cristã|cristão|católic=muçulman|islâmic=judeu|judaic=budista heroína=cocaína=maconha|cannabis',
  timeRelations: 'em|no|na|durante=desde=antes=depois|após=até',
  endings: null,
  stemEndings:
    'o a os as e es ou am aram ado ada ados adas ido ida idos idas ar er ir ando endo ava avam iu eu eram iram ão ões ção ções mento mentos m u ia iam rá rão s l is',
}
