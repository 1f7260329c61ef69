<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n of {0} sentences kept ({1} % dropped)</source>
        <translation>
            <numerusform>%n phrase retenue sur {0} ({1} % écartées)</numerusform>
            <numerusform>%n phrases retenues sur {0} ({1} % écartées)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} sentences kept, writing…</source>
        <translation>
            <numerusform>%n phrase retenue sur {0}, rédaction…</numerusform>
            <numerusform>%n phrases retenues sur {0}, rédaction…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found</source>
        <translation>
            <numerusform>%n passage trouvé</numerusform>
            <numerusform>%n passages trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found, reading {0} of them…</source>
        <translation>
            <numerusform>%n passage trouvé, lecture de {0}…</numerusform>
            <numerusform>%n passages trouvés, lecture de {0}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n lu</numerusform>
            <numerusform>%n lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens to read</source>
        <translation>
            <numerusform>%n jeton à lire</numerusform>
            <numerusform>%n jetons à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>A page of this evidence holds text that cannot be seen. It was left out.</source>
        <translation>Une page de ces extraits contient du texte invisible. Il a été laissé de côté.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>À propos de Lectern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Add a note to this page</source>
        <translation>Ajouter une note à cette page</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Poser une question</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Poser une question là-dessus</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Poser à nouveau</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Cancel indexing</source>
        <translation>Annuler l’indexation</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>Fermer le document</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>En continu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Copy answer with citations</source>
        <translation>Copier la réponse avec les citations</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>Documents ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Export notebook as Markdown…</source>
        <translation>Exporter le carnet en Markdown…</translation>
    </message>
    <message>
        <source>Export notes into a copy of the PDF…</source>
        <translation>Exporter les notes dans une copie du PDF…</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message>
        <source>Find passages like this</source>
        <translation>Trouver des passages semblables</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Font of the book</source>
        <translation>Police du livre</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Aller à la page…</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Surligner en bleu</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Surligner en vert</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>Surligner en rose</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Surligner en jaune</translation>
    </message>
    <message>
        <source>Index the rest</source>
        <translation>Indexer le reste</translation>
    </message>
    <message>
        <source>Index this first</source>
        <translation>Indexer celui-ci d’abord</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by meaning, all of it by words.</source>
        <translation>L’indexation se poursuit : {0} % parcourus par le sens, tout par les mots.</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by words, {1} % by meaning.</source>
        <translation>L’indexation se poursuit : {0} % parcourus par les mots, {1} % par le sens.</translation>
    </message>
    <message>
        <source>It gives orders to a machine, so the language model does not get to read it.</source>
        <translation>Elle donne des ordres à une machine ; le modèle de langage ne la lit donc pas.</translation>
    </message>
    <message>
        <source>It is likely enough to hold the answer.</source>
        <translation>Elle contient assez probablement la réponse.</translation>
    </message>
    <message>
        <source>It is too unlikely beside the sentences that were kept.</source>
        <translation>Elle est trop improbable à côté des phrases gardées.</translation>
    </message>
    <message>
        <source>It nowhere says {0}.</source>
        <translation>Il n’y est nulle part question de {0}.</translation>
    </message>
    <message>
        <source>It was brought along: the kept sentence after it leans on it and says little without it.</source>
        <translation>Elle a été gardée avec la suivante, qui s’appuie sur elle et dit peu sans elle.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Larger text on the page</source>
        <translation>Texte plus grand sur la page</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Dernière page</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Document suivant</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Night mode for pages</source>
        <translation>Mode nuit pour les pages</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Carnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Ouvrir le manuel</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Original layout</source>
        <translation>Mise en page d’origine</translation>
    </message>
    <message>
        <source>Page overview</source>
        <translation>Aperçu des pages</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Suspendre l’indexation</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Document précédent</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Ranger dans une collection…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Remove from library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Reopen closed document</source>
        <translation>Rouvrir le document fermé</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>Pivoter à droite</translation>
    </message>
    <message>
        <source>Sans serif font</source>
        <translation>Police sans empattement</translation>
    </message>
    <message>
        <source>Save answer to notebook</source>
        <translation>Enregistrer la réponse dans le carnet</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Select all on page</source>
        <translation>Tout sélectionner sur la page</translation>
    </message>
    <message>
        <source>Sentences that give orders to machines: {0}. They are shown struck out; the model does not read them.</source>
        <translation>Phrases qui donnent des ordres à une machine : {0}. Elles sont barrées ; le modèle ne les lit pas.</translation>
    </message>
    <message>
        <source>Serif font</source>
        <translation>Police à empattement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show ask</source>
        <translation>Afficher les questions</translation>
    </message>
    <message>
        <source>Show library</source>
        <translation>Afficher la bibliothèque</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Smaller text on the page</source>
        <translation>Texte plus petit sur la page</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Basculer entre clair et sombre</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Retirer de cette collection</translation>
    </message>
    <message>
        <source>The passage as a whole is too unlikely to hold an answer, so nothing of it was kept.</source>
        <translation>Le passage dans son ensemble a trop peu de chances de contenir une réponse ; rien n’en a donc été retenu.</translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n passages: {0} on this computer.</source>
        <translation>
            <numerusform>%n passage à parcourir : {0} sur cet ordinateur.</numerusform>
            <numerusform>%n passages à parcourir : {0} sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n sections: {0} on this computer.</source>
        <translation>
            <numerusform>%n section à parcourir : {0} sur cet ordinateur.</numerusform>
            <numerusform>%n sections à parcourir : {0} sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Deux pages</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Pourquoi l’a-t-on retenue ?</translation>
    </message>
    <message>
        <source>Wide line spacing</source>
        <translation>Interligne large</translation>
    </message>
    <message>
        <source>You set the bar: every sentence that reaches it is kept.</source>
        <translation>Vous avez fixé le seuil : toute phrase qui l’atteint est retenue.</translation>
    </message>
    <message>
        <source>You set the bar: sentences below it are dropped.</source>
        <translation>Vous avez fixé le seuil : les phrases en dessous sont écartées.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>environ %n seconde</numerusform>
            <numerusform>environ %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>every sentence looked at</source>
        <translation>chaque phrase examinée</translation>
    </message>
    <message>
        <source>first word after {0} s</source>
        <translation>premier mot après {0} s</translation>
    </message>
    <message numerus="yes">
        <source>in %n steps: {0}</source>
        <translation>
            <numerusform>en %n étape : {0}</numerusform>
            <numerusform>en %n étapes : {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>par étapes</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
    <message>
        <source>section by section</source>
        <translation>section par section</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>côte à côte</translation>
    </message>
    <message>
        <source>the document&apos;s own words</source>
        <translation>les mots mêmes du document</translation>
    </message>
    <message>
        <source>{0} of {1} {2} read…</source>
        <translation>Lecture : {0} {2} sur {1}…</translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>{0} s en tout</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} jetons/s</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As designed</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>For answers, passages and notes.</source>
        <translation>Pour les réponses, les passages et les notes.</translation>
    </message>
    <message>
        <source>Of the whole interface, beside the system&apos;s size.</source>
        <translation>De toute l’interface, par rapport à la taille du système.</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>Answers come from {0}, sentence by sentence, and every claim can be checked on its page.</source>
        <translation>Les réponses viennent de {0}, phrase par phrase, et chaque affirmation peut être vérifiée sur sa page.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Look in: {0}</source>
        <translation>Chercher dans : {0}</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Que voulez-vous savoir ?</translation>
    </message>
    <message>
        <source>your library</source>
        <translation>votre bibliothèque</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>« {0} »</translation>
    </message>
</context>
<context>
    <name>AskSession</name>
    <message numerus="yes">
        <source>%n chosen documents</source>
        <translation>
            <numerusform>%n document choisi</numerusform>
            <numerusform>%n documents choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Ce document</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>Cette section</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
</context>
<context>
    <name>CitationPreview</name>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>This sentence does not support the claim it is cited for.</source>
        <translation>Cette phrase n’appuie pas l’affirmation pour laquelle elle est citée.</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, page {1}</translation>
    </message>
</context>
<context>
    <name>CollectionBar</name>
    <message>
        <source>All documents</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Add it again.</source>
        <translation>Ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Documents récents</translation>
    </message>
    <message>
        <source>This document is not in the library any more.</source>
        <translation>Ce document n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>A report was written on this computer; it was not sent.</source>
        <translation>Un rapport a été écrit sur cet ordinateur ; il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>Lectern stopped unexpectedly the last time.</source>
        <translation>Lectern s’est arrêté de façon inattendue la dernière fois.</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. A report is on this computer; it was not sent.</source>
        <translation>Rien n’a été perdu dans la bibliothèque. Un rapport est sur cet ordinateur ; il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Something went wrong in the window; it goes on.</source>
        <translation>Une erreur s’est produite dans la fenêtre ; elle continue.</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing meaning</source>
        <translation>indexation du sens</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>indexation des mots</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>recognising text</source>
        <translation>reconnaissance du texte</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;lectern list&apos; shows the ids.</source>
        <translation>« lectern list » affiche les identifiants.</translation>
    </message>
    <message>
        <source>A Chroma server that holds the vectors, such as http://127.0.0.1:8000; empty for none.</source>
        <translation>Un serveur Chroma qui conserve les vecteurs, par exemple http://127.0.0.1:8000 ; vide pour aucun.</translation>
    </message>
    <message>
        <source>A good step up on a laptop with 8 GiB. Many languages.</source>
        <translation>Un bon cran au-dessus pour un portable de 8 Gio. Nombreuses langues.</translation>
    </message>
    <message>
        <source>A part of {0} is missing from the file; the rest is there.</source>
        <translation>Une partie de {0} manque dans le fichier&#xa0;; le reste est là.</translation>
    </message>
    <message>
        <source>A sentence is kept from this probability on; 0 uses the pruner&apos;s own threshold.</source>
        <translation>Une phrase est retenue à partir de cette probabilité ; 0 applique le seuil prévu.</translation>
    </message>
    <message>
        <source>Accept them on its page, download the file there, and choose “Use a file I have”.</source>
        <translation>Acceptez-les sur sa page, téléchargez-y le fichier, puis choisissez « Utiliser un fichier à moi ».</translation>
    </message>
    <message>
        <source>Add the files in it.</source>
        <translation>Ajoutez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>Allow downloads in Settings, or install the model from a file.</source>
        <translation>Autorisez les téléchargements dans les réglages, ou installez le modèle depuis un fichier.</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server that answers instead of this computer, such as http://127.0.0.1:8080/v1; empty for none.</source>
        <translation>Un serveur compatible OpenAI qui répond à la place de cet ordinateur, par exemple http://127.0.0.1:8080/v1 ; vide pour aucun.</translation>
    </message>
    <message>
        <source>Another Lectern is busy with this library.</source>
        <translation>Un autre Lectern occupe cette bibliothèque.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Posez à nouveau la question.</translation>
    </message>
    <message>
        <source>Ask again; a smaller model needs less memory.</source>
        <translation>Posez à nouveau la question ; un modèle plus petit demande moins de mémoire.</translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>Processeur, {0} threads</translation>
    </message>
    <message>
        <source>Careful answers; wants 16 GiB or a GPU.</source>
        <translation>Réponses soignées ; demande 16 Gio ou un GPU.</translation>
    </message>
    <message>
        <source>Check that it is there and yours to read.</source>
        <translation>Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>Check that its folder can be written to and has room.</source>
        <translation>Vérifiez qu’on peut écrire dans son dossier et qu’il y a de la place.</translation>
    </message>
    <message>
        <source>Check that the file is complete, then open it again.</source>
        <translation>Vérifiez que le fichier est complet, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read and write it.</source>
        <translation>Vérifiez que le dossier existe et que vous pouvez y lire et y écrire.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>Vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>Vérifiez le dossier de données.</translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation>Vérifiez le disque sur lequel il se trouve.</translation>
    </message>
    <message>
        <source>Check the disk, then start Lectern again.</source>
        <translation>Vérifiez le disque, puis relancez Lectern.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Choisissez un document.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf.</source>
        <translation>Choisissez un fichier qui se termine par .gguf.</translation>
    </message>
    <message>
        <source>Choose a file that exists.</source>
        <translation>Choisissez un fichier existant.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Choisissez un fichier.</translation>
    </message>
    <message>
        <source>Choose a folder with room that you may write to.</source>
        <translation>Choisissez un dossier avec de la place, où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>Choisissez-lui un autre nom.</translation>
    </message>
    <message>
        <source>Choose another size or font, or read it as it was laid out.</source>
        <translation>Choisissez une autre taille ou police, ou lisez-le tel qu’il a été mis en page.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Choisissez parmi : {0}.</translation>
    </message>
    <message>
        <source>Choose the folder that model.safetensors lies in.</source>
        <translation>Choisissez le dossier qui contient model.safetensors.</translation>
    </message>
    <message>
        <source>Chroma is missing from this installation.</source>
        <translation>Chroma manque dans cette installation.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in Models.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit dans Modèles.</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>Fermez quelques programmes et réessayez.</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Context of the language model in tokens; 0 sizes it to need.</source>
        <translation>Contexte du modèle de langage en jetons ; 0 l’adapte au besoin.</translation>
    </message>
    <message>
        <source>Convert it to HTML or PDF.</source>
        <translation>Convertissez-le en HTML ou en PDF.</translation>
    </message>
    <message>
        <source>Convert it to PDF.</source>
        <translation>Convertissez-le en PDF.</translation>
    </message>
    <message>
        <source>Convert it where torch is installed, as docs/models.md says, and install the .onnx file.</source>
        <translation>Convertissez-le là où torch est installé, comme l’indique docs/models.md, puis installez le fichier .onnx.</translation>
    </message>
    <message>
        <source>Convert its checkpoint: see docs/models.md.</source>
        <translation>Convertissez son point de contrôle : voir docs/models.md.</translation>
    </message>
    <message>
        <source>Converting needs torch, which Lectern does without.</source>
        <translation>La conversion demande torch, dont Lectern se passe.</translation>
    </message>
    <message>
        <source>Cuts text into sentences, with or without punctuation. Convolutions, trained here.</source>
        <translation>Découpe le texte en phrases, avec ou sans ponctuation. Convolutions, entraîné ici.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>Ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>English, open data.</source>
        <translation>Anglais, données ouvertes.</translation>
    </message>
    <message>
        <source>Export it as PDF.</source>
        <translation>Exportez-le en PDF.</translation>
    </message>
    <message>
        <source>Export the notebook as Markdown instead.</source>
        <translation>Exportez plutôt le carnet en Markdown.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>Fetch it again: it may have been cut off.</source>
        <translation>Téléchargez-la à nouveau : elle a pu être tronquée.</translation>
    </message>
    <message>
        <source>Fetch it from where you got Lectern; if it happens again, do not use it.</source>
        <translation>Téléchargez-la là où vous avez obtenu Lectern ; si cela se reproduit, ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Téléchargez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>Fetch the one for {0}.</source>
        <translation>Téléchargez celle pour {0}.</translation>
    </message>
    <message>
        <source>Finds passages by meaning in about a hundred languages. Twelve layers, int8.</source>
        <translation>Trouve les passages par le sens dans une centaine de langues. Douze couches, int8.</translation>
    </message>
    <message>
        <source>For benchmarks: a third-party upload without a licence file (upstream: Apache-2.0).</source>
        <translation>Pour les comparaisons : déposé par un tiers, sans fichier de licence (original : Apache-2.0).</translation>
    </message>
    <message>
        <source>Free some space, or fetch it again.</source>
        <translation>Libérez de la place, ou téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>Free some space, or set another data folder.</source>
        <translation>Libérez de la place, ou choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, work goes on where it stopped.</source>
        <translation>Libérez de la place ; rien n’est perdu, le travail reprend où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Get another copy of the file.</source>
        <translation>Procurez-vous une autre copie du fichier.</translation>
    </message>
    <message>
        <source>Get the file from a source that you trust.</source>
        <translation>Procurez-vous le fichier auprès d’une source de confiance.</translation>
    </message>
    <message>
        <source>Give its password to read it.</source>
        <translation>Donnez son mot de passe pour le lire.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Donnez davantage de l’identifiant.</translation>
    </message>
    <message>
        <source>Give one such as http://127.0.0.1:8080/v1.</source>
        <translation>Donnez-en une comme http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it.</source>
        <translation>Donnez-vous le droit de le lire.</translation>
    </message>
    <message>
        <source>Give yourself write permission to it, or choose another folder with --home.</source>
        <translation>Donnez-vous le droit d’y écrire, ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>How much evidence the model may read, in tokens; 0 decides by the model.</source>
        <translation>Quantité d’extraits que le modèle peut lire, en jetons ; 0 décide selon le modèle.</translation>
    </message>
    <message>
        <source>If its pages are pictures, they could not be recognised: try a better scan.</source>
        <translation>Si ses pages sont des images, elles n’ont pas pu être reconnues : essayez une meilleure numérisation.</translation>
    </message>
    <message>
        <source>If you trust it, convert it to PDF with another program.</source>
        <translation>Si vous lui faites confiance, convertissez-le en PDF avec un autre programme.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>Réinstallez Lectern.</translation>
    </message>
    <message>
        <source>Install it from a file.</source>
        <translation>Installez-le depuis un fichier.</translation>
    </message>
    <message>
        <source>Install sat-3l-sm from the list of models.</source>
        <translation>Installez sat-3l-sm depuis la liste des modèles.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package instead.</source>
        <translation>Installez plutôt le paquet de la nouvelle version.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package.</source>
        <translation>Installez le paquet de la nouvelle version.</translation>
    </message>
    <message>
        <source>Install the newer version again, or choose another folder with --home.</source>
        <translation>Réinstallez la version plus récente, ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>Il ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>It is no GGUF file or a damaged one: fetch it again.</source>
        <translation>Ce n’est pas un fichier GGUF, ou il est endommagé : téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Its architecture is “{0}”: this version of llama.cpp does not know it, or the file is damaged. Choose another model in Models.</source>
        <translation>Son architecture est « {0} » : cette version de llama.cpp ne la connaît pas, ou le fichier est endommagé. Choisissez un autre modèle dans Modèles.</translation>
    </message>
    <message>
        <source>Keeps the sentences that matter and scores the passage. Six layers, int8, trained here.</source>
        <translation>Retient les phrases qui comptent et note le passage. Six couches, int8, entraîné ici.</translation>
    </message>
    <message>
        <source>Language of the interface, or &apos;system&apos;.</source>
        <translation>Langue de l’interface, ou « system ».</translation>
    </message>
    <message>
        <source>Layers of the language model on the GPU; -1 decides by free memory, 0 keeps to the CPU.</source>
        <translation>Couches du modèle de langage sur le GPU ; -1 décide selon la mémoire libre, 0 reste au processeur.</translation>
    </message>
    <message>
        <source>Lectern reads PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown and plain text.</source>
        <translation>Lectern lit PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown et le texte brut.</translation>
    </message>
    <message>
        <source>Lectern reads {0}.</source>
        <translation>Lectern lit {0}.</translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation>Réponse la plus longue, en jetons.</translation>
    </message>
    <message>
        <source>Many languages. Under Google&apos;s Gemma terms.</source>
        <translation>Nombreuses langues. Sous les conditions Gemma de Google.</translation>
    </message>
    <message>
        <source>Narrow the scope, lower the context budget, or use a model with a longer context.</source>
        <translation>Réduisez la portée, diminuez le budget de contexte, ou prenez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>No document has the id {0}.</source>
        <translation>Aucun document n’a l’identifiant {0}.</translation>
    </message>
    <message>
        <source>No process can be started to read the file.</source>
        <translation>Aucun processus ne peut être lancé pour lire le fichier.</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>Only a PDF can carry annotations.</source>
        <translation>Seul un PDF peut porter des annotations.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Rouvrez-le.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or get another copy.</source>
        <translation>Ouvrez-le dans le programme qui l’a créé et enregistrez-le à nouveau, ou procurez-vous une autre copie.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be read; the others can.</source>
        <translation>La page {0} de {1} ne peut pas être lue&#xa0;; les autres le peuvent.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be recognised: the process {2}.</source>
        <translation>La page {0} de {1} ne peut pas être reconnue : le processus {2}.</translation>
    </message>
    <message>
        <source>Published pruner for English and Japanese. It has to be converted first: docs/models.md.</source>
        <translation>Élagueur publié pour l’anglais et le japonais. Il faut d’abord le convertir : docs/models.md.</translation>
    </message>
    <message>
        <source>Published sentence segmenter for 85 languages; slower than Lectern&apos;s own, better without punctuation.</source>
        <translation>Découpeur de phrases publié pour 85 langues ; plus lent que celui de Lectern, meilleur sans ponctuation.</translation>
    </message>
    <message>
        <source>Put it back, or add it from its new place.</source>
        <translation>Remettez-le en place, ou ajoutez-le depuis son nouvel emplacement.</translation>
    </message>
    <message>
        <source>Put it back, or read it as it was laid out.</source>
        <translation>Remettez-le en place, ou lisez-le tel qu’il a été mis en page.</translation>
    </message>
    <message>
        <source>Put it back, or remove the document.</source>
        <translation>Remettez-le en place, ou retirez le document.</translation>
    </message>
    <message>
        <source>Put it into the variable {0}.</source>
        <translation>Placez-la dans la variable {0}.</translation>
    </message>
    <message>
        <source>Read it in the program that it was made for, or get a copy without protection.</source>
        <translation>Lisez-le dans le programme pour lequel il a été fait, ou procurez-vous une copie sans protection.</translation>
    </message>
    <message>
        <source>Read it in the shop&apos;s own program, or get a copy without protection.</source>
        <translation>Lisez-le dans le programme du vendeur, ou procurez-vous une copie sans protection.</translation>
    </message>
    <message>
        <source>Rename the file, or the folder it is in.</source>
        <translation>Renommez le fichier, ou le dossier où il se trouve.</translation>
    </message>
    <message>
        <source>Run &apos;lectern doctor&apos;, which saves what can be read.</source>
        <translation>Exécutez « lectern doctor », qui sauve ce qui est lisible.</translation>
    </message>
    <message>
        <source>Run `lectern doctor` to make it again.</source>
        <translation>Exécutez « lectern doctor » pour le refaire.</translation>
    </message>
    <message>
        <source>Run `lectern models install e5-small-q4`.</source>
        <translation>Exécutez « lectern models install e5-small-q4 ».</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}` to fetch it again.</source>
        <translation>Exécutez « lectern models install {0} » pour le télécharger à nouveau.</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}`, or choose Models in the window.</source>
        <translation>Exécutez « lectern models install {0} », ou choisissez Modèles dans la fenêtre.</translation>
    </message>
    <message>
        <source>Run `lectern models verify`.</source>
        <translation>Exécutez « lectern models verify ».</translation>
    </message>
    <message>
        <source>Save it as DOCX or PDF.</source>
        <translation>Enregistrez-le en DOCX ou en PDF.</translation>
    </message>
    <message>
        <source>Save the files that are in it, and add those.</source>
        <translation>Enregistrez les fichiers qu’elle contient et ajoutez-les.</translation>
    </message>
    <message>
        <source>See docs/models.md for what can.</source>
        <translation>docs/models.md dit ce qui peut l’être.</translation>
    </message>
    <message>
        <source>See docs/models.md; then: lectern models install {0} FILE</source>
        <translation>Voir docs/models.md ; puis : lectern models install {0} FICHIER</translation>
    </message>
    <message>
        <source>See that it runs, or switch it off in Settings.</source>
        <translation>Assurez-vous qu’il fonctionne, ou désactivez-le dans les réglages.</translation>
    </message>
    <message>
        <source>Settings: {0}.</source>
        <translation>Réglages : {0}.</translation>
    </message>
    <message>
        <source>Several documents&apos; ids begin with {0}.</source>
        <translation>Les identifiants de plusieurs documents commencent par {0}.</translation>
    </message>
    <message>
        <source>Something in Lectern went wrong.</source>
        <translation>Une erreur s’est produite dans Lectern.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Découpez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>Strong at reasoning for its size.</source>
        <translation>Raisonne bien pour sa taille.</translation>
    </message>
    <message>
        <source>The Chroma server at {0} does not answer.</source>
        <translation>Le serveur Chroma {0} ne répond pas.</translation>
    </message>
    <message>
        <source>The copy could not be written.</source>
        <translation>La copie n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>The copy would replace the original.</source>
        <translation>La copie remplacerait l’original.</translation>
    </message>
    <message>
        <source>The default: small enough for any laptop, quick, and modest. English.</source>
        <translation>Le choix par défaut : assez petit pour tout portable, rapide et modeste. Anglais.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Le disque a signalé une erreur.</translation>
    </message>
    <message>
        <source>The document has no page {0}.</source>
        <translation>Le document n’a pas de page {0}.</translation>
    </message>
    <message>
        <source>The document is open for now; Lectern will ask again next time.</source>
        <translation>Le document est ouvert pour cette fois ; Lectern redemandera la prochaine fois.</translation>
    </message>
    <message>
        <source>The download of {0} has the wrong hash and was deleted.</source>
        <translation>Le téléchargement de {0} a une mauvaise empreinte et a été supprimé.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>Le téléchargement a été interrompu.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Le fichier n’est plus là.</translation>
    </message>
    <message>
        <source>The file was changed at its source; do not use it before you know why.</source>
        <translation>Le fichier a été modifié à la source ; ne l’utilisez pas avant de savoir pourquoi.</translation>
    </message>
    <message>
        <source>The hub&apos;s hash of {0} is not the one that was pinned.</source>
        <translation>L’empreinte de {0} chez l’hébergeur n’est pas celle qui a été fixée.</translation>
    </message>
    <message>
        <source>The index was made by another embedding model.</source>
        <translation>L’index a été fait avec un autre modèle de plongement.</translation>
    </message>
    <message>
        <source>The language model that answers; empty for the default one.</source>
        <translation>Le modèle de langage qui répond ; vide pour celui par défaut.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>La bibliothèque est fermée.</translation>
    </message>
    <message>
        <source>The library&apos;s file cannot be opened.</source>
        <translation>Le fichier de la bibliothèque ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>Le fichier de la bibliothèque est endommagé.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing in it can be changed.</source>
        <translation>On ne peut pas écrire dans le dossier de la bibliothèque ; rien ne peut donc y être changé.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>On ne peut pas écrire dans le dossier de la bibliothèque.</translation>
    </message>
    <message>
        <source>The library&apos;s folder {0} cannot be used.</source>
        <translation>Le dossier {0} de la bibliothèque est inutilisable.</translation>
    </message>
    <message>
        <source>The model catalogue cannot be read.</source>
        <translation>Le catalogue des modèles est illisible.</translation>
    </message>
    <message>
        <source>The model hub does not answer for {0}.</source>
        <translation>L’hébergeur de modèles ne répond pas pour {0}.</translation>
    </message>
    <message>
        <source>The model {0} cannot be loaded.</source>
        <translation>Le modèle {0} ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>The model {0} is not installed.</source>
        <translation>Le modèle {0} n’est pas installé.</translation>
    </message>
    <message>
        <source>The model&apos;s name on that server; empty for its own.</source>
        <translation>Le nom du modèle sur ce serveur ; vide pour le sien.</translation>
    </message>
    <message>
        <source>The name of {0} cannot be kept: it is not valid text.</source>
        <translation>Le nom de {0} ne peut pas être conservé : ce n’est pas un texte valide.</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>Le réseau est désactivé.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Les autres pages ne sont pas concernées.</translation>
    </message>
    <message>
        <source>The package index does not answer for {0}.</source>
        <translation>L’index des paquets ne répond pas pour {0}.</translation>
    </message>
    <message>
        <source>The pages of {0} that were indexed are gone.</source>
        <translation>Les pages indexées de {0} ont disparu.</translation>
    </message>
    <message>
        <source>The parser does not know how to {0}.</source>
        <translation>L’analyseur ne sait pas {0}.</translation>
    </message>
    <message>
        <source>The publisher of {0} wants its terms accepted first.</source>
        <translation>L’éditeur de {0} demande d’abord d’accepter ses conditions.</translation>
    </message>
    <message>
        <source>The question needs {0} tokens and {1} has room for {2}.</source>
        <translation>La question demande {0} jetons et {1} n’a de place que pour {2}.</translation>
    </message>
    <message>
        <source>The segmenter is missing or damaged.</source>
        <translation>Le découpeur de phrases manque ou est endommagé.</translation>
    </message>
    <message>
        <source>The server at {0} broke off.</source>
        <translation>Le serveur {0} a coupé la connexion.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer.</source>
        <translation>Le serveur {0} ne répond pas.</translation>
    </message>
    <message>
        <source>The server at {0} failed.</source>
        <translation>Le serveur {0} a échoué.</translation>
    </message>
    <message>
        <source>The server at {0} refused ({1}).</source>
        <translation>Le serveur {0} a refusé ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} wants a key.</source>
        <translation>Le serveur {0} demande une clé.</translation>
    </message>
    <message>
        <source>The servers to which you agreed, with their addresses.</source>
        <translation>Les serveurs que vous avez acceptés, avec leurs adresses.</translation>
    </message>
    <message>
        <source>The settings cannot be stored.</source>
        <translation>Les réglages ne peuvent pas être enregistrés.</translation>
    </message>
    <message>
        <source>The token table is damaged.</source>
        <translation>La table des jetons est endommagée.</translation>
    </message>
    <message>
        <source>The update cannot be put beside the program.</source>
        <translation>La mise à jour ne peut pas être placée à côté du programme.</translation>
    </message>
    <message>
        <source>The update cannot be unpacked.</source>
        <translation>La mise à jour ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>The update holds no Lectern.</source>
        <translation>La mise à jour ne contient pas Lectern.</translation>
    </message>
    <message>
        <source>The update is damaged and was not used.</source>
        <translation>La mise à jour est endommagée et n’a pas été utilisée.</translation>
    </message>
    <message>
        <source>The vocabulary and its vectors in 4 bits, shared by all of Lectern&apos;s own models. Needed.</source>
        <translation>Le vocabulaire et ses vecteurs en 4 bits, partagés par tous les modèles propres à Lectern. Indispensable.</translation>
    </message>
    <message>
        <source>There is no memory to render into.</source>
        <translation>La mémoire manque pour dessiner.</translation>
    </message>
    <message>
        <source>There is no model called {0}.</source>
        <translation>Il n’y a pas de modèle nommé {0}.</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>Il n’y a pas de réglage nommé {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {0}: it takes {1} GB, {2} GB are free.</source>
        <translation>La mémoire ne suffit pas pour {0} : il faut {1} Go, {2} Go sont libres.</translation>
    </message>
    <message>
        <source>There is nothing to do. To go back, install the older package and use another folder with --home.</source>
        <translation>Il n’y a rien à faire. Pour revenir en arrière, installez l’ancien paquet et prenez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>These are not two layouts of one document.</source>
        <translation>Ce ne sont pas deux mises en page d’un même document.</translation>
    </message>
    <message>
        <source>Thinks before it answers; slower.</source>
        <translation>Réfléchit avant de répondre ; plus lent.</translation>
    </message>
    <message>
        <source>This Lectern runs from its source.</source>
        <translation>Ce Lectern fonctionne depuis ses sources.</translation>
    </message>
    <message>
        <source>This Lectern was built without a key for updates.</source>
        <translation>Ce Lectern a été construit sans clé pour les mises à jour.</translation>
    </message>
    <message>
        <source>This document has fixed pages.</source>
        <translation>Ce document a des pages fixes.</translation>
    </message>
    <message>
        <source>This document wants a password.</source>
        <translation>Ce document demande un mot de passe.</translation>
    </message>
    <message>
        <source>This document was closed.</source>
        <translation>Ce document a été fermé.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, or not a document.</source>
        <translation>Ce fichier ne peut pas être lu : il est endommagé, ou n’est pas un document.</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>Ce fichier n’a pas de pages.</translation>
    </message>
    <message>
        <source>This is not the password of {0}.</source>
        <translation>Ce n’est pas le mot de passe de {0}.</translation>
    </message>
    <message>
        <source>This library was made by a newer Lectern.</source>
        <translation>Cette bibliothèque a été faite par un Lectern plus récent.</translation>
    </message>
    <message>
        <source>This note is gone already.</source>
        <translation>Cette note n’existe déjà plus.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Cette page ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>This password does not open the document.</source>
        <translation>Ce mot de passe n’ouvre pas le document.</translation>
    </message>
    <message>
        <source>This system has no keyring to remember the password in.</source>
        <translation>Ce système n’a pas de trousseau où retenir le mot de passe.</translation>
    </message>
    <message>
        <source>This update brings Lectern {0}, and {1} is installed.</source>
        <translation>Cette mise à jour apporte Lectern {0}, et {1} est installé.</translation>
    </message>
    <message>
        <source>This update is for {0}, and Lectern was installed otherwise.</source>
        <translation>Cette mise à jour est pour {0}, et Lectern a été installé autrement.</translation>
    </message>
    <message>
        <source>This update is for {0}.</source>
        <translation>Cette mise à jour est pour {0}.</translation>
    </message>
    <message>
        <source>This update needs Lectern {0} or later, and {1} is installed.</source>
        <translation>Cette mise à jour demande Lectern {0} ou plus récent, et {1} est installé.</translation>
    </message>
    <message>
        <source>Threads for inference; 0 for one a core.</source>
        <translation>Threads pour le calcul des modèles ; 0 pour un par cœur.</translation>
    </message>
    <message>
        <source>To {0} would be sent: {1}, {2}. {3}</source>
        <translation>Seraient envoyés à {0} : {1}, {2}. {3}</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu to index it anew.</source>
        <translation>« Réessayer » dans le menu de la bibliothèque l’indexe à nouveau.</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu.</source>
        <translation>Choisissez « Réessayer » dans le menu de la bibliothèque.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Réessayez : cela reprend où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, the source was changed and must not be used.</source>
        <translation>Réessayez ; si cela se produit deux fois, la source a été modifiée et ne doit pas être utilisée.</translation>
    </message>
    <message>
        <source>Try again; the details help to report it.</source>
        <translation>Réessayez ; les détails aident à le signaler.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Essayez-en un autre.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>Essayez un autre mot de passe.</translation>
    </message>
    <message>
        <source>Try another size or font.</source>
        <translation>Essayez une autre taille ou une autre police.</translation>
    </message>
    <message>
        <source>Type its password to read it.</source>
        <translation>Saisissez son mot de passe pour le lire.</translation>
    </message>
    <message>
        <source>Unpack it and add the file in it.</source>
        <translation>Décompressez-le et ajoutez le fichier qu’il contient.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Décompressez-le et ajoutez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>Update the source, then run `make run`.</source>
        <translation>Mettez les sources à jour, puis lancez « make run ».</translation>
    </message>
    <message>
        <source>Update to {0} first.</source>
        <translation>Passez d’abord à {0}.</translation>
    </message>
    <message>
        <source>Use `lectern models install NAME FILE`.</source>
        <translation>Utilisez « lectern models install NOM FICHIER ».</translation>
    </message>
    <message>
        <source>Vectors can betray something of a text. The library itself stays on this computer.</source>
        <translation>Les vecteurs peuvent trahir quelque chose d’un texte. La bibliothèque elle-même reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>Wait until it is read to the end.</source>
        <translation>Attendez qu’il soit lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>What finds sentence ends in new documents; empty for our own.</source>
        <translation>Ce qui trouve les fins de phrase dans les nouveaux documents ; vide pour le nôtre.</translation>
    </message>
    <message>
        <source>What reads passages and keeps their sentences; empty for our own.</source>
        <translation>Ce qui lit les passages et retient leurs phrases ; vide pour le nôtre.</translation>
    </message>
    <message>
        <source>What that server keeps of it is for whoever runs it to say.</source>
        <translation>Ce que ce serveur en garde dépend de qui le fait fonctionner.</translation>
    </message>
    <message>
        <source>Whether models may be downloaded.</source>
        <translation>Autorise le téléchargement de modèles.</translation>
    </message>
    <message>
        <source>Zoom to make them larger.</source>
        <translation>Le zoom les agrandit.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>une archive 7z</translation>
    </message>
    <message>
        <source>a DjVu file</source>
        <translation>un fichier DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a compiled help file (CHM)</source>
        <translation>un fichier d’aide compilé (CHM)</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un fichier compressé</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a server of your own</source>
        <translation>un serveur à vous</translation>
    </message>
    <message>
        <source>a vector for each passage of your documents and for each question, with the documents&apos; ids; no text</source>
        <translation>un vecteur par passage de vos documents et par question, avec les identifiants des documents ; aucun texte</translation>
    </message>
    <message>
        <source>an old Microsoft Office file</source>
        <translation>un ancien fichier Microsoft Office</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>s’est arrêté brutalement</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>its own model</source>
        <translation>le sien</translation>
    </message>
    <message>
        <source>memory sufficed for a context of {0} tokens, not for {1}</source>
        <translation>la mémoire a suffi pour un contexte de {0} jetons, pas pour {1}</translation>
    </message>
    <message>
        <source>needs about {0} GB, the machine has {1} GB</source>
        <translation>demande environ {0} Go, la machine a {1} Go</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>aucun pilote NVIDIA trouvé</translation>
    </message>
    <message>
        <source>over an encrypted connection</source>
        <translation>par une connexion chiffrée</translation>
    </message>
    <message>
        <source>part of Lectern</source>
        <translation>partie de Lectern</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>sections</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>s’est arrêté</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no device it can use</source>
        <translation>le module GPU pour {0} ne trouve aucun appareil utilisable</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no driver ({1})</source>
        <translation>le module GPU pour {0} ne trouve pas de pilote ({1})</translation>
    </message>
    <message>
        <source>the GPU add-on is not installed</source>
        <translation>le module GPU n’est pas installé</translation>
    </message>
    <message>
        <source>the GPU is switched off in Settings</source>
        <translation>le GPU est désactivé dans les réglages</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not answer ({0})</source>
        <translation>le pilote NVIDIA ne répond pas ({0})</translation>
    </message>
    <message>
        <source>this llama.cpp was built for the CPU</source>
        <translation>ce llama.cpp a été construit pour le processeur</translation>
    </message>
    <message>
        <source>took longer than {0} s</source>
        <translation>a mis plus de {0} s</translation>
    </message>
    <message>
        <source>unencrypted: anybody on the way can read it</source>
        <translation>sans chiffrement : n’importe qui sur le trajet peut le lire</translation>
    </message>
    <message>
        <source>without leaving this computer</source>
        <translation>sans quitter cet ordinateur</translation>
    </message>
    <message>
        <source>your questions, the conversation, and the sentences of your documents that bear on them</source>
        <translation>vos questions, la conversation et les phrases de vos documents qui s’y rapportent</translation>
    </message>
    <message>
        <source>{0} and CPU</source>
        <translation>{0} et processeur</translation>
    </message>
    <message>
        <source>{0} can only be added from a file.</source>
        <translation>{0} ne peut être ajouté que depuis un fichier.</translation>
    </message>
    <message>
        <source>{0} cannot be converted.</source>
        <translation>{0} ne peut pas être converti.</translation>
    </message>
    <message>
        <source>{0} cannot be laid out in this text: the process {1}.</source>
        <translation>{0} ne peut pas être mis en page avec cette police : le processus {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded.</source>
        <translation>{0} ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: the parser {1}.</source>
        <translation>{0} ne peut pas être ouvert : l’analyseur {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{0} cannot be read: the parser {1} at page {2}, and often before.</source>
        <translation>{0} ne peut pas être lu : l’analyseur {1} à la page {2}, et souvent avant.</translation>
    </message>
    <message>
        <source>{0} claims to have {1} pages.</source>
        <translation>{0} prétend avoir {1} pages.</translation>
    </message>
    <message>
        <source>{0} could not be laid out in this text.</source>
        <translation>{0} n’a pas pu être mis en page avec cette police.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} n’existe pas.</translation>
    </message>
    <message>
        <source>{0} does not say what it updates.</source>
        <translation>{0} ne dit pas ce qu’il met à jour.</translation>
    </message>
    <message>
        <source>{0} failed while it was answering.</source>
        <translation>{0} a échoué pendant la réponse.</translation>
    </message>
    <message>
        <source>{0} files could not be added. The first: {1}</source>
        <translation>{0} fichiers n’ont pas pu être ajoutés. Le premier : {1}</translation>
    </message>
    <message>
        <source>{0} has changed since it was indexed.</source>
        <translation>{0} a changé depuis son indexation.</translation>
    </message>
    <message>
        <source>{0} has no pages that can be read.</source>
        <translation>{0} n’a aucune page lisible.</translation>
    </message>
    <message>
        <source>{0} has no text.</source>
        <translation>{0} ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{0} has room for part of the model</source>
        <translation>{0} a de la place pour une partie du modèle</translation>
    </message>
    <message>
        <source>{0} has too little free memory</source>
        <translation>{0} a trop peu de mémoire libre</translation>
    </message>
    <message>
        <source>{0} holds no checkpoint.</source>
        <translation>{0} ne contient pas de point de contrôle.</translation>
    </message>
    <message>
        <source>{0} holds no documents.</source>
        <translation>{0} ne contient aucun document.</translation>
    </message>
    <message>
        <source>{0} holds no text.</source>
        <translation>{0} ne contient aucun texte.</translation>
    </message>
    <message>
        <source>{0} holds paths that lead out of it, so it is left alone.</source>
        <translation>{0} contient des chemins qui mènent hors de lui ; il est donc laissé de côté.</translation>
    </message>
    <message>
        <source>{0} is a collection of other files; only its cover sheet can be read.</source>
        <translation>{0} est une collection d’autres fichiers&#xa0;; seule sa page de couverture peut être lue.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} est un dossier.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file.</source>
        <translation>{0} est un tube ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet or presentation, which Lectern does not read.</source>
        <translation>{0} est une feuille de calcul ou une présentation, que Lectern ne lit pas.</translation>
    </message>
    <message>
        <source>{0} is an XML file, not a document.</source>
        <translation>{0} est un fichier XML, pas un document.</translation>
    </message>
    <message>
        <source>{0} is an archive, not a document.</source>
        <translation>{0} est une archive, pas un document.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read.</source>
        <translation>{0} est endommagé et ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{0} is damaged: its archive cannot be read.</source>
        <translation>{0} est endommagé : son archive est illisible.</translation>
    </message>
    <message>
        <source>{0} is damaged: its hash is {1}…, not {2}….</source>
        <translation>{0} est endommagé : son empreinte est {1}…, et non {2}….</translation>
    </message>
    <message>
        <source>{0} is damaged: the chapters that it names are not in it.</source>
        <translation>{0} est endommagé : les chapitres qu’il nomme n’y sont pas.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} est vide.</translation>
    </message>
    <message>
        <source>{0} is locked with a password.</source>
        <translation>{0} est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>{0} is missing from this installation.</source>
        <translation>{0} manque dans cette installation.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged.</source>
        <translation>{0} manque ou est endommagé.</translation>
    </message>
    <message>
        <source>{0} is no SaT model.</source>
        <translation>{0} n’est pas un modèle SaT.</translation>
    </message>
    <message>
        <source>{0} is no address of a server.</source>
        <translation>{0} n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>{0} is no pruner that Lectern knows.</source>
        <translation>{0} n’est pas un élagueur que Lectern connaît.</translation>
    </message>
    <message>
        <source>{0} is not a GGUF model.</source>
        <translation>{0} n’est pas un modèle GGUF.</translation>
    </message>
    <message>
        <source>{0} is not a document that Lectern reads.</source>
        <translation>{0} n’est pas un document que Lectern lit.</translation>
    </message>
    <message>
        <source>{0} is not an update of Lectern.</source>
        <translation>{0} n’est pas une mise à jour de Lectern.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} n’est pas installé.</translation>
    </message>
    <message>
        <source>{0} is not signed by Lectern&apos;s publisher, and was not used.</source>
        <translation>{0} n’est pas signé par l’éditeur de Lectern, et n’a pas été utilisé.</translation>
    </message>
    <message>
        <source>{0} is not where it was, so its text cannot be set anew.</source>
        <translation>{0} n’est plus où il était ; son texte ne peut donc pas être recomposé.</translation>
    </message>
    <message>
        <source>{0} is not where it was.</source>
        <translation>{0} n’est plus où il était.</translation>
    </message>
    <message>
        <source>{0} is of a kind that this version does not know.</source>
        <translation>{0} est d’un genre que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>{0} is part of Lectern.</source>
        <translation>{0} fait partie de Lectern.</translation>
    </message>
    <message>
        <source>{0} is protected by digital rights management (DRM), so it cannot be read here.</source>
        <translation>{0} est protégé par une gestion des droits numériques (DRM) ; il ne peut donc pas être lu ici.</translation>
    </message>
    <message>
        <source>{0} is protected in a way that Lectern cannot undo (DRM).</source>
        <translation>{0} est protégé d’une façon que Lectern ne peut pas lever (DRM).</translation>
    </message>
    <message>
        <source>{0} is published in a form that has to be converted first.</source>
        <translation>{0} est publié sous une forme qu’il faut d’abord convertir.</translation>
    </message>
    <message>
        <source>{0} is {1}, which Lectern does not read.</source>
        <translation>{0} est {1}, que Lectern ne lit pas.</translation>
    </message>
    <message>
        <source>{0} may not be read.</source>
        <translation>{0} ne peut pas être lu : vous n’en avez pas le droit.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}.</source>
        <translation>{0} doit être compris entre {1} et {2}.</translation>
    </message>
    <message>
        <source>{0} must be of type {1}.</source>
        <translation>{0} doit être de type {1}.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>{0} doit être l’un de : {1}.</translation>
    </message>
    <message>
        <source>{0} names a file it must not.</source>
        <translation>{0} nomme un fichier qu’il ne doit pas nommer.</translation>
    </message>
    <message>
        <source>{0} needs more memory than it may have.</source>
        <translation>{0} demande plus de mémoire qu’il ne peut en avoir.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB are free.</source>
        <translation>{0} demande {1} Go et {2} Go sont libres.</translation>
    </message>
    <message>
        <source>{0} pages of {1} cannot be read, the first is page {2}; the others can.</source>
        <translation>{0} pages de {1} ne peuvent pas être lues, la première est la page {2}&#xa0;; les autres le peuvent.</translation>
    </message>
    <message>
        <source>{0} parts of {1} are missing from the file; the rest is there.</source>
        <translation>{0} parties de {1} manquent dans le fichier&#xa0;; le reste est là.</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document holds, so it is left alone.</source>
        <translation>{0}, une fois décompressé, dépasse de loin ce que contient un document ; il est donc laissé de côté.</translation>
    </message>
    <message>
        <source>{0} {1} is no longer on the package index.</source>
        <translation>{0} {1} n’est plus dans l’index des paquets.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>It stopped several times in a minute and is left alone now: start Lectern again.</source>
        <translation>Il s’est arrêté plusieurs fois en une minute et reste à l’arrêt : relancez Lectern.</translation>
    </message>
    <message>
        <source>It was started again, and nothing in the library was lost.</source>
        <translation>Il a été relancé, et rien n’a été perdu dans la bibliothèque.</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Le moteur n’a pas pu être lancé.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of its work.</source>
        <translation>Le moteur s’est arrêté au milieu de son travail.</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Go to page {0}</source>
        <translation>Aller à la page {0}</translation>
    </message>
    <message>
        <source>Hide what was dropped</source>
        <translation>Masquer ce qui a été écarté</translation>
    </message>
    <message>
        <source>Show {0} dropped</source>
        <translation>Afficher {0} écartées</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Ask again</source>
        <translation>Poser à nouveau</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Extraits</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be read</source>
        <translation>Probabilité qu’une phrase doit avoir de concerner la question pour être lue</translation>
    </message>
    <message>
        <source>Less or more context</source>
        <translation>Moins ou plus de contexte</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Passages les plus proches</translation>
    </message>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>more context</source>
        <translation>plus de contexte</translation>
    </message>
    <message>
        <source>{0} of {1} sentences</source>
        <translation>{0} phrases sur {1}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close find</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>Nombre de résultats</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>aucun résultat</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo removing “{0}”</source>
        <translation>Annuler le retrait de « {0} »</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n of {0} scanned pages recognised</source>
        <translation>
            <numerusform>%n page numérisée reconnue sur {0}</numerusform>
            <numerusform>%n pages numérisées reconnues sur {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages recognised from pictures</source>
        <translation>
            <numerusform>%n page reconnue à partir de son image</numerusform>
            <numerusform>%n pages reconnues à partir d’images</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed: “Try again” indexes it anew.</source>
        <translation>Le fichier a changé : « Réessayer » l’indexe à nouveau.</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>Le fichier n’est plus où il était.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>en cours de lecture</translation>
    </message>
    <message>
        <source>cancelled before anything was searchable</source>
        <translation>annulé avant que quoi que ce soit soit consultable</translation>
    </message>
    <message numerus="yes">
        <source>cancelled; %n of {0} pages are searchable</source>
        <translation>
            <numerusform>annulé&#xa0;; %n page sur {0} est consultable</numerusform>
            <numerusform>annulé&#xa0;; %n pages sur {0} sont consultables</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled; all words are searchable, not all meaning</source>
        <translation>annulé&#xa0;; tous les mots sont consultables, pas tout le sens</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>n’a pas pu être lu</translation>
    </message>
    <message>
        <source>searchable, meaning is being indexed</source>
        <translation>consultable, indexation du sens en cours</translation>
    </message>
    <message>
        <source>waiting to be indexed</source>
        <translation>en attente d’indexation</translation>
    </message>
    <message>
        <source>wants a password</source>
        <translation>demande un mot de passe</translation>
    </message>
    <message>
        <source>“Index the rest” takes it up where it stopped.</source>
        <translation>«&#xa0;Indexer le reste&#xa0;» reprend là où cela s’est arrêté.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drop PDF, EPUB, Word or text files anywhere on this window.</source>
        <translation>Déposez des fichiers PDF, EPUB, Word ou texte n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Enter searches the texts of all documents.</source>
        <translation>Entrée cherche dans les textes de tous les documents.</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>Filtrer la bibliothèque</translation>
    </message>
    <message>
        <source>Filter; Enter searches the texts</source>
        <translation>Filtrer ; Entrée cherche dans les textes</translation>
    </message>
    <message>
        <source>Its index, notes and thumbnails are deleted. The file itself is not touched.</source>
        <translation>Son index, ses notes et ses vignettes sont supprimés. Le fichier lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Pas encore de documents</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove “{0}” from the library?</source>
        <translation>Retirer « {0} » de la bibliothèque ?</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>Afficher les couvertures</translation>
    </message>
    <message>
        <source>Show covers or rows</source>
        <translation>Afficher des couvertures ou des lignes</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Checking: {0} of {1}</source>
        <translation>Vérification : {0} sur {1}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>Supprimer {0} ?</translation>
    </message>
    <message>
        <source>Does not fit this machine: {0}</source>
        <translation>Ne convient pas à cet ordinateur : {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download of {0}</source>
        <translation>Téléchargement de {0}</translation>
    </message>
    <message>
        <source>Download {0}</source>
        <translation>Télécharger {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Il peut être téléchargé à nouveau.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Suspension…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>about {0} tokens/s of reading on this machine</source>
        <translation>lit environ {0} jetons/s sur cet ordinateur</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} tokens/s measured</source>
        <translation>{0} jetons/s mesurés</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Language models: they write the answers</source>
        <translation>Modèles de langage : ils rédigent les réponses</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models (*.gguf *.onnx)</source>
        <translation>Modèles (*.gguf *.onnx)</translation>
    </message>
    <message>
        <source>Parts of Lectern: they find and weigh sentences</source>
        <translation>Parties de Lectern : elles trouvent et pèsent les phrases</translation>
    </message>
    <message>
        <source>Use a file I have…</source>
        <translation>Utiliser un fichier à moi…</translation>
    </message>
</context>
<context>
    <name>NextQuestions</name>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>%n autre question</numerusform>
            <numerusform>%n autres questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Add a thought</source>
        <translation>Ajouter une pensée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Aller à la page</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>%n annotations were written.</source>
        <translation>
            <numerusform>%n annotation a été écrite.</numerusform>
            <numerusform>%n annotations ont été écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>Exporter le carnet</translation>
    </message>
    <message>
        <source>Export notes into a copy</source>
        <translation>Exporter les notes dans une copie</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The notebook could not be written.</source>
        <translation>Le carnet n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Undo adding a note</source>
        <translation>Annuler l’ajout d’une note</translation>
    </message>
    <message>
        <source>Undo editing a note</source>
        <translation>Annuler la modification d’une note</translation>
    </message>
    <message>
        <source>Undo removing a note</source>
        <translation>Annuler le retrait d’une note</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>Notebook</source>
        <translation>Carnet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing here yet. Select words on a page and press Ctrl+H, or save an answer.</source>
        <translation>Rien encore. Sélectionnez des mots sur une page et appuyez sur Ctrl+H, ou enregistrez une réponse.</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Rechercher dans les notes</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Page {0} : {1}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Only the nearest passages</source>
        <translation>Seulement les passages les plus proches</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Contents of the document</source>
        <translation>Sommaire du document</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, page {1}</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page number</source>
        <translation>Numéro de page</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>Saisissez un numéro de page et appuyez sur Entrée</translation>
    </message>
</context>
<context>
    <name>PageClient</name>
    <message>
        <source>Nothing was lost; a page that stops it twice is left out.</source>
        <translation>Rien n’a été perdu ; une page qui l’arrête deux fois est laissée de côté.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Les autres pages ne sont pas concernées.</translation>
    </message>
    <message>
        <source>The page process stopped and was started again.</source>
        <translation>Le processus des pages s’est arrêté et a été relancé.</translation>
    </message>
    <message>
        <source>This page cannot be shown: drawing it stops the page process.</source>
        <translation>Cette page ne peut pas être affichée : la dessiner arrête le processus des pages.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Click to go to it.</source>
        <translation>Cliquez pour y aller.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Dropped: {0} % likely to bear on the question.</source>
        <translation>Écartée : {0} % de chances de concerner la question.</translation>
    </message>
    <message>
        <source>It gives orders to a machine: the model does not read it.
Click to go to it.</source>
        <translation>Elle donne des ordres à une machine : le modèle ne la lit pas.
Cliquez pour y aller.</translation>
    </message>
    <message>
        <source>Kept: {0} % likely to bear on the question.</source>
        <translation>Retenue : {0} % de chances de concerner la question.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>Pourquoi l’a-t-on écartée ?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Pourquoi l’a-t-on retenue ?</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Demander (Entrée)</translation>
    </message>
    <message>
        <source>Ask about what you read</source>
        <translation>Posez une question sur votre lecture</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Arrêter la réponse</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Setting the text</source>
        <translation>Composition du texte</translation>
    </message>
    <message>
        <source>This page is a picture. Its text was recognised and may contain mistakes.</source>
        <translation>Cette page est une image. Son texte a été reconnu et peut contenir des erreurs.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>· not legible</source>
        <translation>· illisible</translation>
    </message>
    <message>
        <source>· recognised, {0:.0f} % sure</source>
        <translation>· reconnu, sûr à {0:.0f} %</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
</context>
<context>
    <name>ReaderTab</name>
    <message>
        <source>Lectern opens nothing on its own.</source>
        <translation>Lectern n’ouvre rien de lui-même.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This link leads out of the document: {0}</source>
        <translation>Ce lien mène hors du document : {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>RelevanceBar</name>
    <message>
        <source>Relevance {0} %</source>
        <translation>Pertinence {0} %</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passages for “{0}”</source>
        <translation>
            <numerusform>%n passage pour « {0} »</numerusform>
            <numerusform>%n passages pour « {0} »</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page {0}</source>
        <translation>Aller à la page {0}</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>Rien n’a été trouvé pour « {0} ».</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Searching for “{0}”…</source>
        <translation>Recherche de « {0} »…</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Explain this: “{0}”</source>
        <translation>Explique ceci : « {0} »</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Agree and use it</source>
        <translation>Accepter et utiliser</translation>
    </message>
    <message>
        <source>Allow downloads and fetch it</source>
        <translation>Autoriser et télécharger</translation>
    </message>
    <message>
        <source>Allowed, Lectern connects only to fetch a model that you ask for.</source>
        <translation>Une fois autorisé, Lectern ne se connecte que pour chercher un modèle que vous demandez.</translation>
    </message>
    <message>
        <source>Answers come from your server: {0}, {1}.</source>
        <translation>Les réponses viennent de votre serveur : {0}, {1}.</translation>
    </message>
    <message>
        <source>Answers run on this computer: {0}, {1}.</source>
        <translation>Les réponses sont faites sur cet ordinateur : {0}, {1}.</translation>
    </message>
    <message>
        <source>Downloads are off, as they are until you allow them.</source>
        <translation>Les téléchargements sont désactivés tant que vous ne les autorisez pas.</translation>
    </message>
    <message>
        <source>Lectern speaks this language from its next start on.</source>
        <translation>Lectern parlera cette langue dès son prochain lancement.</translation>
    </message>
    <message>
        <source>Nothing else changes: documents, notes and answers stay as they are.</source>
        <translation>Rien d’autre ne change : documents, notes et réponses restent tels quels.</translation>
    </message>
    <message>
        <source>Nothing is sent before.</source>
        <translation>Rien n’est envoyé avant.</translation>
    </message>
    <message>
        <source>Paused; what was downloaded is kept.</source>
        <translation>Suspendu ; ce qui a été téléchargé est conservé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>aucun modèle de langage</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Allow models to be downloaded when you ask for one.</source>
        <translation>Autorise le téléchargement d’un modèle lorsque vous en demandez un.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Longueur des réponses</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Every connection that was made</source>
        <translation>Toutes les connexions établies</translation>
    </message>
    <message>
        <source>Evidence budget</source>
        <translation>Budget d’extraits</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be kept, from 0 to 1.</source>
        <translation>Probabilité qu’une phrase doit avoir de concerner la question pour être retenue, de 0 à 1.</translation>
    </message>
    <message>
        <source>How many layers of the language model run on the GPU; 0 keeps to the CPU.</source>
        <translation>Nombre de couches du modèle de langage sur le GPU ; 0 reste au processeur.</translation>
    </message>
    <message>
        <source>How many threads the models run on; on its own, one for each core.</source>
        <translation>Nombre de threads des modèles ; par défaut, un par cœur.</translation>
    </message>
    <message>
        <source>How much evidence it may read for an answer, in tokens.</source>
        <translation>Quantité d’extraits qu’il peut lire pour une réponse, en jetons.</translation>
    </message>
    <message>
        <source>How much the language model holds in mind at once, in tokens.</source>
        <translation>Ce que le modèle de langage garde en tête à la fois, en jetons.</translation>
    </message>
    <message>
        <source>Keep threshold</source>
        <translation>Seuil de sélection</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>Couches sur le GPU</translation>
    </message>
    <message>
        <source>Library, notes, settings and indexes are here, and nowhere else.</source>
        <translation>La bibliothèque, les notes, les réglages et les index sont ici, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light, dark, or what the system shows.</source>
        <translation>Clair, sombre, ou comme le système.</translation>
    </message>
    <message>
        <source>Model on that server</source>
        <translation>Modèle sur ce serveur</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>None was ever made. Nothing has left this computer.</source>
        <translation>Aucune n’a jamais été établie. Rien n’a quitté cet ordinateur.</translation>
    </message>
    <message>
        <source>Of the interface, from the next start on. Answers keep to the question&apos;s language.</source>
        <translation>De l’interface, dès le prochain lancement. Les réponses suivent la langue de la question.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Own index server</source>
        <translation>Serveur d’index personnel</translation>
    </message>
    <message>
        <source>Own language server</source>
        <translation>Serveur de langage personnel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Police de lecture</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>Taille de lecture</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>Vos propres serveurs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of a word.</source>
        <translation>La réponse la plus longue, en jetons ; un jeton vaut environ trois quarts de mot.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>and {0} before</source>
        <translation>et {0} auparavant</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>A private reading desk. Nothing you read or ask leaves this computer.</source>
        <translation>Un pupitre de lecture privé. Rien de ce que vous lisez ou demandez ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>À propos de Lectern</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>Logiciel libre sous la licence publique générale GNU Affero, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Type: Inter and Vollkorn, under the SIL Open Font License.</source>
        <translation>Caractères : Inter et Vollkorn, sous la licence SIL Open Font License.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation>Trier par : {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A quiet place to read</source>
        <translation>Un endroit calme pour lire</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Drop a PDF, an EPUB or a folder anywhere. You can read at once; questions wait for nothing.</source>
        <translation>Déposez un PDF, un EPUB ou un dossier n’importe où. Vous pouvez lire aussitôt ; les questions n’attendent rien.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device and model: {0}</source>
        <translation>Appareil et modèle : {0}</translation>
    </message>
    <message>
        <source>Downloads allowed</source>
        <translation>Téléchargements autorisés</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message numerus="yes">
        <source>Indexing %n documents</source>
        <translation>
            <numerusform>Indexation de %n document</numerusform>
            <numerusform>Indexation de %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing is paused, %n documents wait</source>
        <translation>
            <numerusform>Indexation suspendue, %n document en attente</numerusform>
            <numerusform>Indexation suspendue, %n documents en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>Network off</source>
        <translation>Réseau désactivé</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On your server</source>
        <translation>Sur votre serveur</translation>
    </message>
    <message>
        <source>Pause indexing, or choose what comes first</source>
        <translation>Suspendre l’indexation, ou choisir ce qui passe d’abord</translation>
    </message>
    <message>
        <source>Window {0} MB, engine {1} MB</source>
        <translation>Fenêtre {0} Mo, moteur {1} Mo</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>aucun modèle de langage</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} Mo</translation>
    </message>
</context>
<context>
    <name>TextButton</name>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text size and font</source>
        <translation>Taille et police du texte</translation>
    </message>
    <message>
        <source>original</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} pt</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Page overview</source>
        <translation>Aperçu des pages</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Ask again</source>
        <translation>Poser à nouveau</translation>
    </message>
    <message>
        <source>Best sentence found</source>
        <translation>Meilleure phrase trouvée</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Copier avec les citations</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>Save to notebook</source>
        <translation>Enregistrer dans le carnet</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Ce qui se passe maintenant</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Ce qui a été mesuré</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Edit it and press Enter to ask that instead</source>
        <translation>Modifiez-la et appuyez sur Entrée pour poser cette question à la place</translation>
    </message>
    <message>
        <source>The question as it is searched for</source>
        <translation>La question telle qu’elle est recherchée</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Compris comme</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Lectern can be used meanwhile.</source>
        <translation>Lectern peut être utilisé pendant ce temps.</translation>
    </message>
    <message>
        <source>Lectern {0} is ready.</source>
        <translation>Lectern {0} est prêt.</translation>
    </message>
    <message>
        <source>Lectern {0} was checked.</source>
        <translation>Lectern {0} a été vérifié.</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Ouvrir le paquet</translation>
    </message>
    <message>
        <source>Start Lectern again to use it. Your library stays where it is.</source>
        <translation>Relancez Lectern pour l’utiliser. Votre bibliothèque reste où elle est.</translation>
    </message>
    <message>
        <source>The update is being checked.</source>
        <translation>La mise à jour est en cours de vérification.</translation>
    </message>
    <message>
        <source>Your system installs it: open {0}</source>
        <translation>Votre système l’installe : ouvrez {0}</translation>
    </message>
    <message>
        <source>Your system installs it: sudo apt install {0}</source>
        <translation>Votre système l’installe : sudo apt install {0}</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>It stands in none of the passages that were read for the last question.</source>
        <translation>Elle n’est dans aucun des passages lus pour la dernière question.</translation>
    </message>
    <message>
        <source>Its passage is {0} likely to hold an answer.</source>
        <translation>Son passage a {0} de chances de contenir une réponse.</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Montrer sur la page</translation>
    </message>
    <message>
        <source>The answer cites it as {0}.</source>
        <translation>La réponse la cite sous le numéro {0}.</translation>
    </message>
    <message>
        <source>This sentence was not read</source>
        <translation>Cette phrase n’a pas été lue</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>Pourquoi l’a-t-on écartée ?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Pourquoi l’a-t-on retenue ?</translation>
    </message>
    <message>
        <source>{0} likely to bear on the question</source>
        <translation>{0} de chances de concerner la question</translation>
    </message>
    <message>
        <source>{0}; here the bar was {1}</source>
        <translation>{0} ; ici le seuil était de {1}</translation>
    </message>
    <message>
        <source>{0}; kept from {1} on</source>
        <translation>{0} ; retenue à partir de {1}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
</context>
</TS>
