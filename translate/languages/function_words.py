"""French words that open a sentence, for whoever asks whether a capital makes a name or a stop ends a sentence.

Articles, demonstratives, possessives and subject pronouns, and the prepositions, conjunctions and adverbs that news
prose opens with.
"""

from __future__ import annotations

OPENERS = frozenset(
    """
    à afin ainsi alors après au aucun aucune aussi aux avant avec beaucoup bien ça car ce ceci cela celle celui
    cependant certaines certains certes ces cet cette ceux chaque chez comme dans de depuis des dès donc du
    durant elle elles en enfin ensuite entre et face grâce hier ici il ils interrogé interrogée je la le les
    leur leurs lors lorsque mais malgré même néanmoins ni nos notre nous on or outre par parmi pendant plus
    plusieurs pour pourtant puis quand quant que sa sans selon ses si son sous sur tous tout toute toutefois
    toutes un une voici voilà vous
    """.split()
)
