"""Words and scripts: what is folded before it is indexed, and which words say nothing about what is sought."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from engine.languages import ENGLISH

_SPACELESS = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u1780-\u17ff])")


MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code))[0] == "M")
"""Vowel signs and accents that stand behind their letter: part of a word, though `\\w` leaves them out."""


def fold(text: str) -> str:
    """Text as it is indexed and asked for: characters of scripts without spaces stand apart."""
    return text if text.isascii() else _SPACELESS.sub(r" \1 ", text)


def is_spaceless(word: str) -> bool:
    """Whether it begins with a character of a script without spaces between words."""
    return _SPACELESS.match(word) is not None


_ENGLISH = """
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each few for from further had has have having he her here hers herself him himself
his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours
out over own same she should so some such than that the their theirs them themselves then there these they this those
through to too under until up us very was we were what when where which while who whom whose why will with would you
your yours yourself many much tell say says said according please describe explain does document book text author
chapter
"""
_OTHERS = {
    "German": """
der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde wer wie was
wann wo warum welche welcher welches von zu zum zur mit auf für im in an als auch nicht es er sie ich wir ihr
""",
    "French": """
le la les un une des du de et ou mais est sont était dans sur pour par avec que qui quoi quand où comment pourquoi
quel quelle quels quelles il elle ils elles nous vous je ce cette ces se ne pas au aux
""",
    "Spanish": """
el la los las un una unos unas y o pero es son era fue en de del al por para con que quién qué cuándo dónde cómo
cuál cuáles se su sus lo no
""",
    "Portuguese": """
o os as um uma uns umas e ou mas é são foi em no na nos nas do da dos das por para com que quem quando onde como qual
quais se seu sua seus suas não ao à
""",
    "Russian": """
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня еще нет о из
ему когда кто где чем какой какая какие почему
""",
    "Hindi": """
के का की में है हैं से को और पर ने था थी थे यह वह ये वे इस उस इन उन जो कि भी नहीं तो ही एक या कब कौन क्या कहाँ कैसे कितना कितने
कितनी किस किसने किसे किन किसका किसके किसकी क्यों कौनसा कौनसी हुआ हुई हुए गया गई गए लिए साथ अपने अपनी अपना
""",
}
_MORE = {
    "German": """
welchem welchen wem wen wessen wozu womit wodurch woraus worin wovon worauf worüber woran wohin woher wieso weshalb
wieviel viel viele vielen wurden worden hat hatte hatten haben hast sein seine seinem seinen seiner seines ihre ihrem
ihren ihrer ihres ihm ihn ihnen mich mir dich dir uns euch bin bist dies diese diesem diesen dieser dieses jene jener
jenes jeder jede jedes alle aller allem allen am bei beim nach vom aus über unter vor durch um ohne gegen bis seit
während wegen ob wenn dass daß weil denn doch noch nur schon sehr so dann dort hier man sich kann konnte können soll
sollte muss musste müssen darf durfte will wollte mehr kein keine keinem keinen keiner da dabei
""",
    "French": """
a ai as ont avait avaient avoir été être étaient sera seront fut furent sous sans chez vers entre dont lequel laquelle
lesquels lesquelles combien quelque quelques si plus moins très tout toute tous toutes leur leurs lui eux notre nos
votre vos mon ma mes ton ta tes son sa ses on en y ni car donc comme cet cela ça ceci celui celle ceux celles aussi
même après avant pendant depuis contre d l qu s n c j m t
""",
    "Spanish": """
quienes quiénes cuánto cuánta cuántos cuántas cuándo adónde está están estaba estaban ha han había habían hay fueron
ser sido estar tiene tenía tienen tuvo como cuando donde desde hasta entre sobre sin tras según durante contra hacia
a ante bajo le les me te nos os mi mis tu tus nuestro nuestra este esta esto estos estas ese esa eso esos esas aquel
aquella aquellos aquellas él ella ellos ellas yo tú usted ustedes si sí ni más menos muy también ya lo e u cual cuales
quien eran
""",
    "Italian": """
il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal
dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o ma se che chi cui
cosa quando dove come perché quale quali quanto quanta quanti quante è sono era erano fu furono stato stata stati state
essere ha hanno aveva avevano avere ho non si ci vi ne mi ti lui lei loro io tu noi voi suo sua suoi sue mio mia tuo tua
questo questa questi queste quello quella quelli quelle più meno molto
l d un dell nell dall all sull quest quell c anche già poi dopo prima durante contro senza
""",
    "Portuguese": """
quanto quanta quantos quantas era eram foram ser sido está estão estava estavam tem têm tinha tinham teve ter há havia
pelo pela pelos pelas num numa ele ela eles elas eu tu você nós este esta estes estas esse essa esses essas isto isso
aquele aquela aqueles aquelas aquilo lhe lhes me te vos meu minha já mais menos muito também nem sem sob sobre entre até
após desde durante contra a cujo cuja porque
""",
    "Dutch": """
de het een en of maar is was waren zijn ben bent wordt worden werd werden geworden heeft hebben had hadden heb wie wat
wanneer waar waarom hoe welk welke wiens waarmee waarin waarop waaruit waarvan hoeveel van in op aan met voor uit door
bij naar om over onder tegen tot na tijdens zonder te ter ten er hij zij ze ik wij we jij je u hem haar hen hun mij me
zich dit dat deze die niet geen ook nog al wel dan toen zo als omdat kan kon zal zou moet veel meer zeer
""",
    "Russian": """
какого какому каком каким какую каких какими какое кого кому кем ком чего чему чём куда откуда зачем сколько был была
были быть будет есть это этот эта эти этого этой этом этих тот та те того той том тех его ее её их им ими них него нее
нём ней мы нас нам они она оно вас вам мой моя свой своя своё своего своей своих своим для до при без под над через
после перед между про или если чтобы тоже также только уже ещё ли ни мне себя себе который которая которое которые
которого которой котором которых очень более самый
""",
    "Arabic": """
من ما ماذا متى أين كيف لماذا لم هل كم أي أية في على إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت كانوا
قد لا أن إن أو ثم و بعد قبل عند بين كل لقد منذ حتى
""",
}
_BY_LANGUAGE = {
    language: frozenset((_OTHERS.get(language, "") + _MORE.get(language, "")).split()) for language in _OTHERS | _MORE
} | {ENGLISH: frozenset(_ENGLISH.split())}
STOPWORDS = frozenset("".join((_ENGLISH, *_OTHERS.values())).split())
"""Those of a text whose language is not known, the commonest of each: "die" and "war" are gone in English as well."""


def stopwords(language: str) -> frozenset[str]:
    """Those of one language by its English name, as engine.languages tells it; STOPWORDS where none are known."""
    return _BY_LANGUAGE.get(language, STOPWORDS)


_WORD = re.compile(rf"\w[\w{MARKS}]*")
_STEM = 5


def stem(word: str) -> str:
    """Its first letters: a crude stem, the same for every language."""
    return word.lower()[:_STEM]


def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; characters of scripts without spaces stand for words."""
    return frozenset(filter(None, map(_meaning, _WORD.findall(fold(text.lower())))))


@lru_cache(maxsize=60_000)
def _meaning(word: str) -> str:
    """Its stem; empty for a word that says nothing about what is sought."""
    return stem(word) if word not in STOPWORDS and (len(word) > 1 or is_spaceless(word)) else ""
